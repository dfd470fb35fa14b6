package io.headwater.catalog;

import java.util.Locale;

/** What a client may do with a table or in a namespace; each includes the ones before it. */
enum Access {
  /** List and load. */
  READ,
  /** Commit snapshots to tables that exist. */
  WRITE,
  /** Create, alter and drop tables, views and the namespace itself. */
  ADMIN;

  boolean includes(Access other) {
    return compareTo(other) >= 0;
  }

  static Access parse(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
