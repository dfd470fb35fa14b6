package io.headwater.blueprint;

import io.headwater.blueprint.Words.PartWords;
import io.headwater.blueprint.measure.Runtime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that this build pins: of libraries, and of images. */
final class Pins {
  private final Properties versions = load("/blueprint/versions.properties");
  private final Properties images = load("/blueprint/images.properties");

  /** The version of a part where it runs. */
  String version(PartWords part, Runtime runtime) {
    String image = images.getProperty(part.image(), "");
    return runtime == Runtime.CONTAINERS && !image.isEmpty()
        ? image.substring(image.lastIndexOf(':') + 1)
        : versions.getProperty(part.version(), "");
  }

  private static Properties load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Pins.class.getResourceAsStream(resource)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
