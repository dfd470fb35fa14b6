package io.headwater.ingestion.readings.wire;

import java.nio.ByteBuffer;

/** Avro's binary forms of a long, of bytes or a text, and of the digits of a decimal. */
final class AvroBytes {
  private static final int BITS_A_BYTE = 7;
  private static final int MORE = 0x80;

  private AvroBytes() {}

  /** How many bytes a long takes. */
  static int size(long number) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(zigzag(number) | 1);
    return (bits + BITS_A_BYTE - 1) / BITS_A_BYTE;
  }

  /** How many bytes a text takes with its length. */
  static int size(byte[] text) {
    return size(text.length) + text.length;
  }

  static void put(ByteBuffer bytes, long number) {
    long rest = zigzag(number);
    while ((rest & -MORE) != 0) {
      bytes.put((byte) (rest | MORE));
      rest >>>= BITS_A_BYTE;
    }
    bytes.put((byte) rest);
  }

  static void put(ByteBuffer bytes, byte[] text) {
    put(bytes, text.length);
    bytes.put(text);
  }

  /** How many bytes the digits of a decimal take: as few as hold them and their sign. */
  static int digits(long unscaled) {
    long magnitude = unscaled < 0 ? ~unscaled : unscaled;
    return (Long.SIZE - Long.numberOfLeadingZeros(magnitude)) / Byte.SIZE + 1;
  }

  /** Puts the digits, the highest first. */
  static void putDigits(ByteBuffer bytes, long unscaled, int digits) {
    for (int shift = (digits - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes.put((byte) (unscaled >> shift));
    }
  }

  private static long zigzag(long number) {
    return (number << 1) ^ (number >> (Long.SIZE - 1));
  }
}
