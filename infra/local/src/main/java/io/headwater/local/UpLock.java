package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while parts are started, stopped or deleted; freed by the machine when the holder dies. */
final class UpLock implements AutoCloseable {
  private final FileChannel channel;

  private UpLock(FileChannel channel) {
    this.channel = channel;
  }

  static UpLock take(Home home) throws IOException, PlatformException {
    Path file = home.state().resolve("up.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new PlatformException(
          "Another command is starting or stopping this platform (pid %s): wait for it to finish"
              .formatted(Files.readString(file).strip()));
    }
    channel.truncate(0);
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    return new UpLock(channel);
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
