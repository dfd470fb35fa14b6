package io.headwater.streaming.deadletters;

import java.time.Instant;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that cannot be used, as it was and where it was, with the reason.
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
    Instant failedAt) {
  private static final int LONGEST_MESSAGE = 500;

  /**
   * A record of the log as a dead letter.
   *
   * @param schemaId id of the writer's schema, empty when the bytes name none
   * @param message shortened: it travels in a header and counts towards the size of the record
   */
  public static DeadLetter of(
      ConsumerRecord<byte[], byte[]> record,
      OptionalInt schemaId,
      String errorClass,
      String message,
      Instant failedAt) {
    return new DeadLetter(
        record.key(),
        record.value(),
        record.topic(),
        record.partition(),
        record.offset(),
        schemaId.isPresent() ? schemaId.getAsInt() : null,
        errorClass,
        shortened(message),
        failedAt);
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "...";
  }
}
