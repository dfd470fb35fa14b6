/** Mends dead letters, and checks what is mended against the contract before it is sent. */
package io.headwater.ingestion.deadletters.mend;
