package io.headwater.contracts.wire;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/** Writes the Confluent wire format. Not safe for use by several threads. */
public final class WireEncoder {
  public WireEncoder(Schema schema, int schemaId) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The bytes of one record value. */
  public byte[] encode(GenericRecord record) {
    throw new UnsupportedOperationException("not yet");
  }
}
