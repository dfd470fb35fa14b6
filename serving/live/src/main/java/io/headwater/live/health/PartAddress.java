package io.headwater.live.health;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * A part of the platform and how it is asked whether it is there: {@code tcp://host:port} by a
 * connection, {@code http://host:port/path} by a request. A fragment is text that the answer must
 * hold.
 */
public record PartAddress(String name, URI address) {
  /** Reads {@code kafka=tcp://127.0.0.1:19092,registry=http://...}. */
  public static List<PartAddress> parse(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(PartAddress::one)
        .toList();
  }

  private static PartAddress one(String text) {
    int equals = text.indexOf('=');
    return new PartAddress(text.substring(0, equals), URI.create(text.substring(equals + 1)));
  }
}
