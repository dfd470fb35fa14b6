package io.headwater.ingestion.deadletters.log;

/** The headers of a dead letter, and those a replayed record carries so that it stays the same. */
final class Header {
  static final String TOPIC = "topic";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";
  static final String SCHEMA_ID = "schema.id";
  static final String ERROR_CLASS = "error.class";
  static final String ERROR_MESSAGE = "error.message";
  static final String TIMESTAMP = "timestamp";

  /** On a letter how often it has failed; on a replayed record which attempt it is. */
  static final String ATTEMPTS = "attempts";

  /** Where the record stood that failed first; only on what was replayed. */
  static final String ORIGINAL_TOPIC = "original.topic";

  static final String ORIGINAL_PARTITION = "original.partition";
  static final String ORIGINAL_OFFSET = "original.offset";

  private Header() {}
}
