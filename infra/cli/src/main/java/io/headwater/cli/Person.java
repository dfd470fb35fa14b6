package io.headwater.cli;

import io.headwater.platform.Identity;

/** The people who may ask Trino. */
enum Person {
  analyst(Identity.ANALYST),
  engineer(Identity.ENGINEER);

  private final Identity identity;

  Person(Identity identity) {
    this.identity = identity;
  }

  Identity identity() {
    return identity;
  }
}
