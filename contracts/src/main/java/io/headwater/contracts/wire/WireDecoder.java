package io.headwater.contracts.wire;

import java.io.IOException;
import org.apache.avro.Schema;

/**
 * Reads the Confluent wire format (a zero byte, the schema id as four bytes, Avro binary) into a
 * reader's schema. Not safe for use by several threads.
 */
public final class WireDecoder {
  public WireDecoder(SchemaRegistry registry, Schema reader) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Decodes one record value. Bad bytes are a value, not an exception.
   *
   * @param bytes the record's value, null for a tombstone
   * @throws IOException only when the registry could not be asked: the bytes may be good, try again
   */
  public Decoded decode(byte[] bytes) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("not yet");
  }
}
