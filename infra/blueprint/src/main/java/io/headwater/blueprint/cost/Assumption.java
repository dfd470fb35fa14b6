package io.headwater.blueprint.cost;

import java.util.Locale;

/** What cannot be measured and has to be said. */
public enum Assumption {
  /** What leaves the cloud in a month, GB. */
  EGRESS_GB,
  /** How long a batch run is up in a month, hours. */
  BATCH_HOURS,
  BATCH_VCPU,
  BATCH_MEMORY_GIB;

  /** As a price file names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
