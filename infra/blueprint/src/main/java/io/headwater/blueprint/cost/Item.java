package io.headwater.blueprint.cost;

import java.util.Locale;

/** What has a price. */
public enum Item {
  BLOCK_STORAGE("GB-month"),
  OBJECT_STORAGE("GB-month"),
  COLD_STORAGE("GB-month"),
  VCPU("vCPU-hour"),
  MEMORY("GiB-hour"),
  WRITE_REQUESTS("million requests"),
  EGRESS("GB");

  private final String unit;

  Item(String unit) {
    this.unit = unit;
  }

  /** As a price file names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of what the price is. */
  public String unit() {
    return unit;
  }
}
