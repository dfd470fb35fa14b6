package io.headwater.ingestion.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes of a stream were read. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer bytesRead;

  CountedStream(InputStream in, LongConsumer bytesRead) {
    super(in);
    this.bytesRead = bytesRead;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    bytesRead.accept(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    bytesRead.accept(Math.max(count, 0));
    return count;
  }
}
