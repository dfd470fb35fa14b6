package io.headwater.batch.landing;

import java.util.Map;

/** What stands at one place of a file. */
sealed interface Entry {
  /** Place among the records of the file, from 1. */
  long record();

  /** Line of the file, from 1; null where it has none. */
  Long line();

  /** Bytes as they came, where the file has lines. */
  byte[] payload();

  /**
   * A record by the names of its columns; texts, numbers, times or JSON, as the format has them.
   */
  record Read(long record, Long line, byte[] payload, Map<String, Object> columns)
      implements Entry {}

  /** What is no record, and why. */
  record Unreadable(long record, Long line, byte[] payload, String errorClass, String why)
      implements Entry {}
}
