package io.headwater.contracts;

import org.apache.avro.Schema;

/** The Avro schema of a topic, derived from its contract. */
public final class AvroSchemas {
  private AvroSchemas() {}

  /**
   * The record schema of a contract: optional fields are unions with null and default to null,
   * timestamps are timestamp-micros, decimals are bytes, strings are Java strings.
   */
  public static Schema of(Contract contract) {
    throw new UnsupportedOperationException("not yet");
  }
}
