package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.IngestionException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two commands of one platform from fencing each other; it ends with the process. */
final class CommandLock implements AutoCloseable {
  private final FileChannel channel;

  private CommandLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IngestionException when another command has it
   */
  static CommandLock take(Path stateFolder) {
    Path file = stateFolder.resolve("dead-letters.lock");
    try {
      Files.createDirectories(stateFolder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new IngestionException(
            "Another dlq command is deciding on letters; wait until it has ended.");
      }
      return new CommandLock(channel);
    } catch (IOException unusable) {
      throw new IngestionException("Cannot lock " + file + ": " + unusable, unusable);
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException unusable) {
      throw new IngestionException("Cannot unlock: " + unusable, unusable);
    }
  }
}
