package io.headwater.cdc;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names of changes, made from where they stand in the write-ahead log: the same change captured
 * again has the same name.
 */
final class ChangeIds {
  private ChangeIds() {}

  static String of(String table, Place place) {
    return named("%s/%d/%d".formatted(table, place.lsn(), place.order()));
  }

  /** All rows of a snapshot stand at one place; in which order they are read is left to chance. */
  static String ofSnapshot(String table, long lsn, String key) {
    return named("%s/%d/%s".formatted(table, lsn, key));
  }

  private static String named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
