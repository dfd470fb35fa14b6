/** Dead letters that only the lake still has. */
package io.headwater.ingestion.deadletters.lake;
