package io.headwater.streaming.orders;

import java.time.Instant;

/**
 * A record that cannot be counted, as it was and where it was, with the reason.
 *
 * @param key the record's key, null when it had none
 * @param value the record's bytes, null for a tombstone
 * @param topic topic it was read from
 * @param partition partition it was read from
 * @param offset offset it was read from
 * @param schemaId id of the writer's schema, null when the bytes name none
 * @param errorClass kind of failure, such as Malformed or ContractViolation
 * @param errorMessage what was wrong
 * @param failedAt when the failure was seen
 */
public record DeadLetter(
    byte[] key,
    byte[] value,
    String topic,
    int partition,
    long offset,
    Integer schemaId,
    String errorClass,
    String errorMessage,
    Instant failedAt) {}
