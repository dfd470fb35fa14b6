package io.headwater.ingestion.deadletters.mend;

import java.nio.ByteBuffer;

/** The frame of the wire format: a zero byte and the id of a schema before the event. */
final class Frame {
  private static final int LENGTH = 1 + Integer.BYTES;

  private Frame() {}

  /** The same event said to be of another schema; bytes without a frame are the event itself. */
  static byte[] naming(byte[] bytes, int schemaId) {
    int from = bytes.length >= LENGTH && bytes[0] == 0 ? LENGTH : 0;
    return ByteBuffer.allocate(LENGTH + bytes.length - from)
        .put((byte) 0)
        .putInt(schemaId)
        .put(bytes, from, bytes.length - from)
        .array();
  }
}
