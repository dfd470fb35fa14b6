package io.headwater.contracts.wire;

/** The frame around Avro: a zero byte, then the schema id as four bytes, the highest first. */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER_LENGTH = 1 + Integer.BYTES;

  private WireFormat() {}
}
