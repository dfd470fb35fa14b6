package io.headwater.ingestion.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrderEventTest {
  private static final Instant MORNING = Instant.parse("2010-12-01T08:26:00Z");

  @Test
  void tellsWhatHappenedByNumberAndPrices() {
    assertThat(order("536365", MORNING, "2.55", "0").type()).isEqualTo(EventType.PLACED);
    assertThat(order("C536365", MORNING, "2.55").type()).isEqualTo(EventType.CANCELLED);
    assertThat(order("A536365", MORNING, "0").type()).isEqualTo(EventType.ADJUSTED);
    assertThat(order("536365", MORNING, "0", "0.0000").type()).isEqualTo(EventType.STOCK_MOVED);
  }

  @Test
  void namesTheTypeAsTheContractDoes() {
    assertThat(EventType.STOCK_MOVED.contractName()).isEqualTo("stock_moved");
  }

  @Test
  void hasTheSameIdWheneverItIsSentOnItsDay() {
    // uuid3 of "online-retail|536365|2010-12-01" without a namespace.
    assertThat(order("536365", MORNING, "1").eventId())
        .isEqualTo("40656759-7560-3588-bfbb-40dc9ab9935e")
        .isEqualTo(order("536365", Instant.parse("2010-12-01T23:59:59Z"), "2", "3").eventId());
  }

  @Test
  void hasAnotherIdOnAnotherDay() {
    assertThat(order("536365", Instant.parse("2010-12-02T00:00:00Z"), "1").eventId())
        .isNotEqualTo(order("536365", MORNING, "1").eventId());
  }

  private static OrderEvent order(String orderId, Instant at, String... prices) {
    List<OrderLine> lines =
        Arrays.stream(prices)
            .map(price -> new OrderLine("X", Optional.empty(), 1, new BigDecimal(price), at))
            .toList();
    return new OrderEvent(
        orderId, at, Optional.empty(), "United Kingdom", "GBP", "online-retail", lines);
  }
}
