package io.headwater.spec.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The versions that the build and the containers run. */
public final class Versions {
  private static final String PREFIX = "version.";

  private Versions() {}

  /** What the root pom says, by the name of its property behind {@code version.}. */
  public static Map<String, String> ofLibraries(Path root) {
    Path pom = root.resolve("pom.xml");
    Map<String, String> versions = new TreeMap<>();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Node properties =
          factory
              .newDocumentBuilder()
              .parse(pom.toFile())
              .getElementsByTagName("properties")
              .item(0);
      for (Node each = properties.getFirstChild(); each != null; each = each.getNextSibling()) {
        if (each.getNodeName().startsWith(PREFIX)) {
          versions.put(each.getNodeName().substring(PREFIX.length()), each.getTextContent());
        }
      }
      return versions;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + pom, e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Cannot read " + pom, e);
    }
  }

  /** The images by part. */
  public static Map<String, String> ofImages(Path root) {
    Path file = root.resolve("infra/compose/images.properties");
    Properties images = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      images.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    Map<String, String> byPart = new TreeMap<>();
    images.stringPropertyNames().forEach(part -> byPart.put(part, images.getProperty(part)));
    return byPart;
  }
}
