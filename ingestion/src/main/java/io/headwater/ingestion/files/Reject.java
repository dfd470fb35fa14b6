package io.headwater.ingestion.files;

/**
 * A line that is not sent.
 *
 * @param line its number in the file, from 1
 * @param reason what a person has to mend
 * @param raw the bytes of the line without its ending
 */
public record Reject(long line, String reason, byte[] raw) {}
