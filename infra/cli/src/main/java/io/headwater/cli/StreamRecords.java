package io.headwater.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the platform remembers of its streams, which the cluster forgets with its job manager: that
 * one is wanted and how, and why it stopped itself.
 */
final class StreamRecords {
  private final Path wanted;
  private final Path stopped;

  /** The records of a platform, in its folder for state. */
  StreamRecords(Path state) {
    wanted = state.resolve("streams");
    // Apart: in the folder above, each file is a stream that is wanted.
    stopped = state.resolve("streams-stopped");
  }

  /** How a stream is wanted; empty when it is not. */
  Optional<StreamWish> wish(StreamJob job) throws IOException {
    Path file = wanted.resolve(job.id());
    return Files.exists(file) ? Optional.of(StreamWish.read(file)) : Optional.empty();
  }

  /** Keeps a wish; that the stream stopped itself before is forgotten. */
  void want(StreamJob job, StreamWish wish) throws IOException {
    Files.deleteIfExists(stopped.resolve(job.id()));
    wish.write(lock(job).resolveSibling(job.id()));
  }

  /** The stream is no longer wanted. */
  void forget(StreamJob job) throws IOException {
    Files.deleteIfExists(wanted.resolve(job.id()));
    Files.deleteIfExists(stopped.resolve(job.id()));
  }

  void stopped(StreamJob job, String reason) throws IOException {
    Files.writeString(Files.createDirectories(stopped).resolve(job.id()), reason);
  }

  /** Why a stream stopped itself; empty when it did not, as far as anybody has seen. */
  Optional<String> stopped(StreamJob job) throws IOException {
    Path file = stopped.resolve(job.id());
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** The file that is locked by whoever starts the stream. */
  Path lock(StreamJob job) throws IOException {
    return Files.createDirectories(wanted).resolve(job.id() + ".lock");
  }
}
