package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the build has left for us: a class path and perhaps a jar for every engine. */
record Repository(Path root) {
  /** The jars an engine runs with, its own first. */
  List<Path> classPath(String engine) throws IOException, PlatformException {
    Path file = target(engine).resolve("classpath");
    if (!Files.exists(file)) {
      throw new PlatformException(
          "%s has not been built (%s is missing): build it with ./mvnw package"
              .formatted(engine, file));
    }
    Stream<Path> libraries =
        Stream.of(Files.readString(file).strip().split(":"))
            .filter(path -> !path.isEmpty())
            .map(Path::of);
    return Stream.concat(jar(engine).stream(), libraries).toList();
  }

  /** The jars a module of ours runs with, its own first. */
  List<Path> moduleClassPath(String folder, String jar) throws IOException, PlatformException {
    Path target = root.resolve(folder).resolve("target");
    Path file = target.resolve("classpath");
    if (!Files.exists(file)) {
      throw new PlatformException(
          "%s has not been built (%s is missing): build it with ./mvnw package"
              .formatted(folder, file));
    }
    return Stream.concat(
            Stream.of(target.resolve(jar)),
            Stream.of(Files.readString(file).strip().split(":")).map(Path::of))
        .toList();
  }

  Path target(String engine) {
    return root.resolve("infra/local/engines").resolve(engine).resolve("target");
  }

  private Optional<Path> jar(String engine) throws IOException {
    try (Stream<Path> files = Files.list(target(engine))) {
      return files
          .filter(file -> file.getFileName().toString().matches("headwater-engine-.*\\.jar"))
          .filter(file -> !file.getFileName().toString().matches(".*-(sources|tests)\\.jar"))
          .findFirst();
    }
  }
}
