package io.headwater.cdc.shop;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run keeps beside its ledger while it is under way, a line each: how it began, what each
 * transaction is about to commit, and that it did. A run that was cut off is gone on with from
 * there, and its ledger leaves nothing out.
 */
final class Journal implements TransactionLog, Closeable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final FileChannel channel;
  private final List<Committed> committed = new ArrayList<>();
  private Beginning beginning;
  private Intent undecided;
  private long decided;

  private Journal(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    read();
  }

  /** How a run began. */
  record Beginning(long seed, long changes, FoundRows found) {}

  /** The end of a transaction. */
  private record End(String notAfter) {}

  /** The journal of a run with this ledger, as an earlier one that was cut off has left it. */
  static Journal of(Path ledger) throws IOException {
    return new Journal(ledger.resolveSibling(ledger.getFileName() + ".part"));
  }

  Path file() {
    return file;
  }

  /** How the run began that was cut off; empty where there is none. */
  Optional<Beginning> beginning() {
    return Optional.ofNullable(beginning);
  }

  /** What it committed for certain. */
  List<Committed> committed() {
    return List.copyOf(committed);
  }

  /** What it may have committed, last. */
  Optional<Intent> undecided() {
    return Optional.ofNullable(undecided);
  }

  void begin(Beginning run) throws IOException {
    append(run);
  }

  @Override
  public void intend(Intent transaction) throws IOException {
    decided = channel.size();
    append(transaction);
  }

  @Override
  public void commit(String notAfter) throws IOException {
    append(new End(notAfter));
    if (undecided != null) {
      committed.add(undecided.committed(notAfter));
      undecided = null;
    }
  }

  /** Forgets what was intended last: it never came to be. */
  void forget() throws IOException {
    channel.truncate(decided);
    undecided = null;
  }

  /** To be called once the ledger says it all. */
  void delete() throws IOException {
    Files.delete(file);
  }

  private void read() throws IOException {
    byte[] content = Files.readAllBytes(file);
    int begin = 0;
    for (int at = 0; at < content.length; at++) {
      if (content[at] == '\n') {
        take(new String(content, begin, at - begin, StandardCharsets.UTF_8), begin);
        begin = at + 1;
      }
    }
    // What comes after the last whole line was cut off, and nothing was done after it.
    channel.truncate(begin);
    channel.position(begin);
  }

  private void take(String line, long at) throws IOException {
    if (beginning == null) {
      beginning = JSON.readValue(line, Beginning.class);
    } else if (undecided == null) {
      decided = at;
      undecided = JSON.readValue(line, Intent.class);
    } else {
      committed.add(undecided.committed(JSON.readValue(line, End.class).notAfter()));
      undecided = null;
    }
  }

  private void append(Record line) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
