package io.headwater.batch;

import io.headwater.batch.lake.BatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Only one process of the batch layer at a time on a machine, because two would read the same
 * records of the log. The operating system takes the turn back however the process ends.
 */
final class Turn implements AutoCloseable {
  private final FileChannel channel;

  private Turn(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the turn.
   *
   * @param file whose lock it is; says who has it
   * @throws BatchException when another process has it
   */
  static Turn take(Path file, String words) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locks(channel)) {
        channel.close();
        throw new BatchException(
            "Another one is going on: %s. This one did nothing; run it again when that has ended"
                .formatted(Files.readString(file).strip()));
      }
      say(channel, words);
      return new Turn(channel);
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot lock " + file, refused);
    }
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }

  private static void say(FileChannel channel, String words) throws IOException {
    String text =
        "'batch%s', process %d, since %s%n"
            .formatted(
                words.isEmpty() ? "" : " " + words,
                ProcessHandle.current().pid(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot give back the turn", refused);
    }
  }
}
