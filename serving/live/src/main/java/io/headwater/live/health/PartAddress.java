package io.headwater.live.health;

import java.net.URI;
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
   * @throws IllegalArgumentException naming what cannot be read
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
    if (named.length < 2) {
      throw new IllegalArgumentException(
          "Cannot use the part '%s': must be name=address".formatted(text));
    }
    String[] address = named[1].split("#", 2);
    return new PartAddress(named[0], URI.create(address[0]), address.length == 2 ? address[1] : "");
  }
}
