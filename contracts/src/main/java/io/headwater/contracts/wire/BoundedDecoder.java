package io.headwater.contracts.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro's binary decoding with every length and count checked against the bytes at hand. Avro's own
 * decoder believes them, and a few wrong bytes make it ask for gigabytes.
 */
final class BoundedDecoder extends Decoder {
  private final ByteCursor cursor;

  BoundedDecoder(byte[] bytes, int from) {
    cursor = new ByteCursor(bytes, from);
  }

  /** Bytes not read yet. */
  int remaining() {
    return cursor.remaining();
  }

  @Override
  public void readNull() {
    // Null takes no bytes.
  }

  @Override
  public boolean readBoolean() {
    byte value = cursor.one();
    if (value != 0 && value != 1) {
      throw cursor.malformed("a boolean is " + value);
    }
    return value == 1;
  }

  @Override
  public int readInt() {
    return cursor.integer();
  }

  @Override
  public long readLong() {
    return cursor.big();
  }

  @Override
  public float readFloat() {
    return cursor.fixed(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).getFloat();
  }

  @Override
  public double readDouble() {
    return cursor.fixed(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN).getDouble();
  }

  @Override
  public Utf8 readString(Utf8 old) {
    return new Utf8(cursor.text());
  }

  @Override
  public String readString() {
    return cursor.text();
  }

  @Override
  public void skipString() {
    cursor.take(cursor.big());
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) {
    long length = cursor.big();
    byte[] copy = new byte[cursor.checked(length)];
    cursor.fixed(copy.length).get(copy);
    return ByteBuffer.wrap(copy);
  }

  @Override
  public void skipBytes() {
    cursor.take(cursor.big());
  }

  @Override
  public void readFixed(byte[] target, int start, int length) {
    cursor.fixed(length).get(target, start, length);
  }

  @Override
  public void skipFixed(int length) {
    cursor.take(length);
  }

  @Override
  public int readEnum() {
    return cursor.integer();
  }

  @Override
  public int readIndex() {
    return cursor.integer();
  }

  @Override
  public long readArrayStart() {
    return block();
  }

  @Override
  public long arrayNext() {
    return block();
  }

  @Override
  public long skipArray() {
    return skippedBlocks();
  }

  @Override
  public long readMapStart() {
    return block();
  }

  @Override
  public long mapNext() {
    return block();
  }

  @Override
  public long skipMap() {
    return skippedBlocks();
  }

  /**
   * The number of elements in the next block; 0 ends the list. An element takes a byte at least:
   * lists of nulls, which would not, are nothing a contract can say.
   */
  private long block() {
    long count = cursor.big();
    if (count < 0) {
      cursor.checked(cursor.big());
      count = -count;
    }
    return cursor.checked(count);
  }

  /** Goes over blocks that tell their bytes; gives the elements of the first that does not. */
  private long skippedBlocks() {
    long count = cursor.big();
    while (count < 0) {
      cursor.take(cursor.big());
      count = cursor.big();
    }
    return cursor.checked(count);
  }
}
