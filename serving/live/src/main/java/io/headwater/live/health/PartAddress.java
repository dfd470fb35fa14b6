package io.headwater.live.health;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the platform and how it is asked whether it is there.
 *
 * @param address {@code tcp://host:port} by a connection, {@code http://host:port/path} by a
 *     request
 * @param needed text that the answer to a request must hold; empty for any
 */
public record PartAddress(String name, URI address, String needed) {
  /**
   * Reads {@code kafka=tcp://127.0.0.1:19092,flink=http://127.0.0.1:8081/overview#slots}: what is
   * needed stands behind the {@code #}.
   *
   * @throws IllegalArgumentException naming the part that cannot be read, and the form expected
   */
  public static List<PartAddress> parse(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(PartAddress::one)
        .toList();
  }

  private static PartAddress one(String text) {
    String[] named = text.split("=", 2);
    if (named.length < 2 || named[0].isBlank()) {
      throw refusal(text);
    }
    String[] address = named[1].split("#", 2);
    try {
      URI uri = new URI(address[0]);
      if (isConnectedTo(uri) || isAsked(uri)) {
        return new PartAddress(named[0], uri, address.length == 2 ? address[1] : "");
      }
    } catch (URISyntaxException e) {
      throw refusal(text);
    }
    throw refusal(text);
  }

  private static boolean isConnectedTo(URI uri) {
    return "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() >= 0;
  }

  private static boolean isAsked(URI uri) {
    return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
        && uri.getHost() != null;
  }

  private static IllegalArgumentException refusal(String text) {
    return new IllegalArgumentException(
        "the part '%s' must be name=tcp://host:port or name=http://host:port/path".formatted(text));
  }
}
