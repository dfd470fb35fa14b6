package io.headwater.serving.superset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under {@code superset/} of this module, in its folder of classes or in its jar. */
final class ShippedFiles {
  private static final String METADATA = "/superset/metadata.yaml";

  private ShippedFiles() {}

  /** Their texts by their names below {@code superset/}. */
  static Map<String, String> read() {
    try {
      return beside(ShippedFiles.class.getResource(METADATA).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path holds an address that is none", e);
    }
  }

  /** The files beside {@code superset/metadata.yaml}, given where that is. */
  static Map<String, String> beside(URI metadata) {
    try {
      if (metadata.getScheme().equals("file")) {
        return below(Path.of(metadata).getParent());
      }
      // By its path: a file system by the address is one for the whole process, and another thread
      // may have it open.
      try (FileSystem jar = FileSystems.newFileSystem(jarOf(metadata))) {
        return below(jar.getPath(METADATA).getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the assets beside " + metadata, e);
    }
  }

  private static Path jarOf(URI file) throws IOException {
    JarURLConnection connection = (JarURLConnection) file.toURL().openConnection();
    return Path.of(URI.create(connection.getJarFileURL().toString()));
  }

  private static Map<String, String> below(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
