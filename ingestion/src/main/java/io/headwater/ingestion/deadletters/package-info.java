/**
 * Dead letters with a way back: records that could not be used, what was decided on each, and the
 * replay that sends one again exactly once.
 */
package io.headwater.ingestion.deadletters;
