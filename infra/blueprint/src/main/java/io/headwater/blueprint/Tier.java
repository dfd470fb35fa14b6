package io.headwater.blueprint;

import io.headwater.contracts.Contract;
import java.util.Locale;

/**
 * How near data is to those who ask for it, as docs/architecture/data-flows.md tells them apart.
 */
public enum Tier {
  /** In the log. */
  HOT,
  /** What people ask. */
  WARM,
  /** What came in, and what was refused. */
  COLD;

  private static final String QUARANTINE = "quarantine";

  static Tier of(Contract contract) {
    return switch (contract.kind()) {
      case TOPIC -> HOT;
      case LANDING -> COLD;
      default -> isColdTable(contract) ? COLD : WARM;
    };
  }

  private static boolean isColdTable(Contract table) {
    return table.namespace().equals("bronze")
        || table.property("write").filter(QUARANTINE::equals).isPresent();
  }

  /** As people type it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
