package io.headwater.alerts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Held by the one watcher of a platform; freed by the machine when the watcher dies. */
final class WatchLock implements AutoCloseable {
  private final FileChannel channel;

  private WatchLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws RuleException when another watcher holds it
   */
  static WatchLock take(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new RuleException(
          List.of(
              "Another watcher looks after this platform already, as one does wherever it is up:"
                  + " look with 'alerts check', or end that one first."));
    }
    return new WatchLock(channel);
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by another thread of this very process.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
