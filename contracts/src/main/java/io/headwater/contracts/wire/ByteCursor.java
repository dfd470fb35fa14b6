package io.headwater.contracts.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads Avro's binary primitives from one array. A length is held against the bytes that are left
 * before anything is made for it, so that no garbage can ask for memory.
 */
final class ByteCursor {
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private int position;

  ByteCursor(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  int remaining() {
    return bytes.length - position;
  }

  byte one() {
    take(1);
    return bytes[position - 1];
  }

  /** A zigzag number of at most five bytes. */
  int integer() {
    long number = unsigned(5);
    if (number >>> Integer.SIZE != 0) {
      throw malformed("a number does not fit 32 bits");
    }
    int value = (int) number;
    return value >>> 1 ^ -(value & 1);
  }

  /** A zigzag number of at most ten bytes. */
  long big() {
    long number = unsigned(10);
    return number >>> 1 ^ -(number & 1);
  }

  private long unsigned(int mostBytes) {
    long number = 0;
    for (int i = 0; i < mostBytes; i++) {
      byte next = one();
      number |= (next & 0x7FL) << 7 * i;
      if (next >= 0) {
        return number;
      }
    }
    throw malformed("a number is longer than " + mostBytes + " bytes");
  }

  ByteBuffer fixed(int length) {
    int start = take(length);
    return ByteBuffer.wrap(bytes, start, length);
  }

  /** Goes over bytes and gives where they started. */
  int take(long length) {
    int start = position;
    position += checked(length);
    return start;
  }

  /** A length or count that the bytes left can hold. */
  int checked(long length) {
    if (length < 0 || length > remaining()) {
      throw malformed("%d is announced, %d bytes are left".formatted(length, remaining()));
    }
    return (int) length;
  }

  String text() {
    int length = checked(big());
    int start = take(length);
    String text = new String(bytes, start, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      refuseReplaced(start, length);
    }
    return text;
  }

  /** Java puts the replacement character where bytes are no UTF-8; it may also have been sent. */
  private void refuseReplaced(int start, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
    } catch (CharacterCodingException e) {
      throw malformed("a string is not UTF-8");
    }
  }

  MalformedBytes malformed(String what) {
    return new MalformedBytes(what + " (at byte " + position + ")");
  }
}
