package io.headwater.streaming.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What a record says of itself that was sent again after it had failed. Headers that make no sense
 * are those of no replay: nobody else may keep a record from becoming a letter.
 *
 * @param attempt which attempt the record is, from 1
 * @param partition partition of the record that failed first; null when it is this one
 * @param offset offset of the record that failed first; null when it is this one
 */
record Replayed(int attempt, Integer partition, Long offset) {
  static final String ATTEMPTS = "attempts";
  static final String ORIGINAL_TOPIC = "original.topic";
  static final String ORIGINAL_PARTITION = "original.partition";
  static final String ORIGINAL_OFFSET = "original.offset";

  private static final Replayed NEVER = new Replayed(1, null, null);

  static Replayed of(Headers headers) {
    if (headers.lastHeader(ORIGINAL_OFFSET) == null) {
      return NEVER;
    }
    try {
      return new Replayed(
          Math.max(2, Integer.parseInt(text(headers, ATTEMPTS))),
          Integer.valueOf(text(headers, ORIGINAL_PARTITION)),
          Long.valueOf(text(headers, ORIGINAL_OFFSET)));
    } catch (NumberFormatException nonsense) {
      return NEVER;
    }
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
