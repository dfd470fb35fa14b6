package io.headwater.ingestion.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import io.headwater.ingestion.orders.delivery.CollectedEvents;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import io.headwater.ingestion.orders.ledger.OrderLedger;
import io.headwater.ingestion.progress.SilentMeter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GenerationTest {
  private static final GeneratorPlan PLAN =
      new GeneratorPlan(
          5,
          1_500,
          LocalDate.parse("2026-01-20"),
          LocalDate.parse("2026-03-05"),
          new Share(0.04),
          new Share(0.02),
          new Share(0.1));

  private final CollectedEvents sink = CollectedEvents.all();

  @Test
  void sendsWhatTheLedgerSays() {
    OrderLedger ledger = generate(Pace.unlimited());

    List<OrderEvent> good = orders(Nature.GOOD);
    assertThat(ledger.sent()).isEqualTo(sink.deliveries().size());
    assertThat(ledger.events()).isEqualTo(1_500).isEqualTo(good.size());
    assertThat(ledger.lines()).isEqualTo(lines(good).size());
    assertThat(ledger.netAmount()).isEqualTo(net(good));
    assertThat(ledger.duplicates()).isEqualTo(60);
    assertThat(ledger.undecodable() + ledger.contractViolations()).isEqualTo(30);
    assertThat(ledger.undecodable()).isEqualTo(15);
    assertThat(ledger.bad()).hasSize(6).containsEntry("unknown_schema", 5L);
    assertThat(ledger.byEventType().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(1_500);
    assertThat(ledger.firstOccurredAt())
        .isEqualTo(good.stream().map(OrderEvent::occurredAt).sorted().toList().getFirst());
    assertThat(ledger.lastOccurredAt())
        .isEqualTo(good.stream().map(OrderEvent::occurredAt).sorted().toList().getLast());
  }

  @Test
  void countsEveryMonthByItself() {
    OrderLedger ledger = generate(Pace.unlimited());

    assertThat(ledger.byMonth())
        .containsExactly(month("2026-01"), month("2026-02"), month("2026-03"));
  }

  @Test
  void keepsToItsRate() {
    long begun = System.nanoTime();
    GeneratorPlan few =
        new GeneratorPlan(1, 50, PLAN.from(), PLAN.until(), Share.NONE, Share.NONE, Share.NONE);

    new Generation(few, Pace.of(100), sink, new SilentMeter()).run();

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(Duration.ofMillis(490));
  }

  private OrderLedger generate(Pace pace) {
    return new Generation(PLAN, pace, sink, new SilentMeter())
        .run()
        .total("generate orders", "t", Source.NONE, Duration.ZERO);
  }

  private OrderLedger.Month month(String month) {
    List<OrderEvent> orders =
        orders(Nature.GOOD).stream()
            .filter(order -> order.occurredAt().toString().startsWith(month))
            .toList();
    return new OrderLedger.Month(
        month,
        lines(orders).size(),
        orders.stream().map(OrderEvent::orderId).distinct().count(),
        orders.stream().flatMap(order -> order.customerId().stream()).distinct().count(),
        net(orders));
  }

  private List<OrderEvent> orders(Nature nature) {
    return sink.deliveries().stream()
        .filter(delivery -> delivery.nature() == nature)
        .map(Delivery::order)
        .toList();
  }

  private static List<OrderLine> lines(List<OrderEvent> orders) {
    return orders.stream().flatMap(order -> order.lines().stream()).toList();
  }

  private static BigDecimal net(List<OrderEvent> orders) {
    BigDecimal net = BigDecimal.ZERO;
    for (OrderLine line : lines(orders)) {
      net = net.add(line.unitPrice().multiply(new BigDecimal(line.quantity())));
    }
    return net;
  }
}
