package io.headwater.ingestion.deadletters;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A record that could not be used, with the reason.
 *
 * @param id where the record stands that failed first, whatever attempt this is
 * @param place where the record stands that failed at this attempt
 * @param attempts how often it has failed, from 1
 * @param key the record's key, null when it had none or nobody kept it
 * @param value the record's bytes, null for a tombstone
 * @param schemaId the schema its bytes name; empty when they name none
 * @param errorClass kind of failure, such as Malformed or ContractViolation
 * @param message what was wrong
 * @param failedAt when it failed
 * @param headers every header it was kept with, as text
 */
public record DeadLetter(
    Coordinates id,
    Coordinates place,
    int attempts,
    byte[] key,
    byte[] value,
    OptionalInt schemaId,
    String errorClass,
    String message,
    Instant failedAt,
    Map<String, String> headers) {

  /** Error class of an event whose id an earlier event with other content has. */
  public static final String CONFLICT = "Conflict";
}
