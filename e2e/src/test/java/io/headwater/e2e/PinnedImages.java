package io.headwater.e2e;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The images that the platform runs, each with its one tag.
 *
 * @param byPart image and tag by the part that needs it
 */
record PinnedImages(Map<String, String> byPart) {
  /** What may precede the name of an image: not another part of a name. */
  private static final String BEGIN = "(?<![\\w./-])";

  /** A tag; a number alone is the port of a host that is called like the image. */
  private static final String TAG = ":(?!\\d{4,5}\\b)(\\w[\\w.-]*\\w|\\w)";

  static PinnedImages read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byPart = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(part -> byPart.put(part, properties.getProperty(part)));
    return new PinnedImages(byPart);
  }

  boolean contain(String image) {
    return byPart.containsValue(withoutDigest(image));
  }

  /** Every place of a text that names one of the images with another tag, as it stands there. */
  List<String> contradictions(String text) {
    return byPart.values().stream()
        .distinct()
        .flatMap(image -> contradictions(text, image))
        .toList();
  }

  private Stream<String> contradictions(String text, String image) {
    return Pattern.compile(BEGIN + Pattern.quote(repository(image)) + TAG)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(named -> !contain(named));
  }

  private static String repository(String image) {
    return image.substring(0, image.lastIndexOf(':'));
  }

  /** An image as tags tell it, whatever digest is pinned besides. */
  static String withoutDigest(String image) {
    return image.replaceFirst("@sha256:.*", "");
  }
}
