package io.headwater.contracts.docs;

import io.headwater.contracts.Contract;
import java.time.Duration;

/** How long a dataset keeps a record, for people. */
public final class Kept {
  private Kept() {}

  /** Such as {@code 7 days}, or {@code for ever}. */
  public static String of(Contract contract) {
    return contract.retention().map(Kept::days).orElse("for ever");
  }

  private static String days(Duration retention) {
    return retention.equals(Duration.ofDays(retention.toDays()))
        ? retention.toDays() + " days"
        : retention.toString();
  }
}
