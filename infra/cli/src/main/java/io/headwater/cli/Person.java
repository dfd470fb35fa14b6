package io.headwater.cli;

import io.headwater.platform.Identity;
import java.util.Locale;

/** The people who may ask Trino. */
enum Person {
  ANALYST(Identity.ANALYST),
  ENGINEER(Identity.ENGINEER);

  private final Identity identity;

  Person(Identity identity) {
    this.identity = identity;
  }

  Identity identity() {
    return identity;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
