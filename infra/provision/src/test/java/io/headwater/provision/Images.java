package io.headwater.provision;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.testcontainers.utility.DockerImageName;

/** The images of the compose platform, by the name of its service. */
final class Images {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", ""), "../compose/images.properties");

  private Images() {}

  static DockerImageName of(String service) {
    Properties images = new Properties();
    try (Reader file = Files.newBufferedReader(FILE)) {
      images.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String image = images.getProperty(service);
    if (image == null) {
      throw new IllegalArgumentException("No image of " + service + " in " + FILE);
    }
    return DockerImageName.parse(image);
  }
}
