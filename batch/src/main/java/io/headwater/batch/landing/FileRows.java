package io.headwater.batch.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The rows of one file while it is read: records and rejects, and last what became of it. */
final class FileRows implements Iterator<Row>, AutoCloseable {
  private static final int LARGEST_PAYLOAD = 64 << 10;

  private final FileToRead file;
  private final RecordColumns columns;
  private final LocalCopy copy;
  private final Entries entries;
  private final FileAccount account;
  private final Deque<Row> ready = new ArrayDeque<>();
  private boolean ended;
  private boolean closed;

  private FileRows(FileToRead file, RecordColumns columns, LocalCopy copy, Entries entries) {
    this.file = file;
    this.columns = columns;
    this.copy = copy;
    this.entries = entries;
    this.account = new FileAccount(file, columns.declared());
  }

  /**
   * Starts to read a file.
   *
   * @throws Refusal when it is not what was delivered, or cannot be read as a whole
   */
  static FileRows open(LandingStore store, FileToRead file, RecordColumns columns)
      throws IOException, Refusal {
    LocalCopy copy = LocalCopy.of(store, file);
    try {
      return new FileRows(file, columns, copy, Entries.of(file, copy.path()));
    } catch (IOException | RuntimeException | Refusal unusable) {
      copy.close();
      throw unusable;
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance() {
    try {
      Optional<Entry> next = entries.next();
      if (next.isPresent()) {
        ready.add(row(next.get()));
      } else {
        ended = true;
        ready.addAll(account.rows(entries.remarks()));
        close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "Cannot read the copy of %s/%s".formatted(file.delivery(), file.name()), broken);
    }
  }

  private Row row(Entry entry) {
    if (entry instanceof Entry.Read read) {
      try {
        Object[] values = columns.values(file, read);
        account.read(read.columns().keySet());
        return LandedRow.record(values);
      } catch (Refusal unfit) {
        return reject(read, unfit.errorClass(), unfit.getMessage(), payload(read));
      }
    }
    Entry.Unreadable unreadable = (Entry.Unreadable) entry;
    return reject(entry, unreadable.errorClass(), unreadable.why(), unreadable.payload());
  }

  private Row reject(Entry entry, String errorClass, String why, byte[] payload) {
    account.reject();
    byte[] start =
        payload == null || payload.length <= LARGEST_PAYLOAD
            ? payload
            : Arrays.copyOf(payload, LARGEST_PAYLOAD);
    return LandedRow.reject(file, entry.record(), entry.line(), errorClass, why, start);
  }

  private static byte[] payload(Entry.Read entry) {
    return entry.payload() == null
        ? Json.text(entry.columns()).getBytes(StandardCharsets.UTF_8)
        : entry.payload();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (copy) {
      entries.close();
    } catch (IOException left) {
      throw new UncheckedIOException("Cannot close the copy of " + file.name(), left);
    }
  }
}
