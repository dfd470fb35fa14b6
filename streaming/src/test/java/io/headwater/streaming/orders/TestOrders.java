package io.headwater.streaming.orders;

import io.headwater.streaming.deadletters.DeadLetter;
import java.math.BigDecimal;
import java.time.Instant;

/** Orders for tests: one line of two pieces at 2.50 unless said otherwise. */
public final class TestOrders {
  private TestOrders() {}

  /** A placed order of the United Kingdom. */
  public static CountedOrder placed(String id, String occurredAt) {
    return order(id, "placed", "United Kingdom", occurredAt);
  }

  /** An order of any kind. */
  public static CountedOrder order(String id, String type, String country, String occurredAt) {
    return new CountedOrder(
        id, type, country, Instant.parse(occurredAt), 1, 2, new BigDecimal("5.0000"));
  }

  /** A dead letter at an offset. */
  public static DeadLetter deadLetter(long offset) {
    return new DeadLetter(
        new byte[] {1},
        new byte[] {2, 3},
        "shop.orders.v1",
        0,
        offset,
        7,
        "Malformed",
        "ends early",
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
