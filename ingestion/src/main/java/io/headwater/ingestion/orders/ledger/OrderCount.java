package io.headwater.ingestion.orders.ledger;

import io.headwater.ingestion.ledger.BadRecords;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.Nature;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts deliveries as they are sent. */
public final class OrderCount {
  private final Map<String, Long> byEventType = new TreeMap<>();
  private final BadRecords<Nature> bad = new BadRecords<>(Nature.class);
  private final Map<YearMonth, MonthCount> months = new TreeMap<>();
  private Instant first;
  private Instant last;
  private long sent;
  private long duplicates;

  /** Counts one delivery. */
  public void add(Delivery delivery) {
    sent++;
    switch (delivery.nature()) {
      case GOOD -> addEvent(delivery.order());
      case DUPLICATE -> duplicates++;
      default -> bad.add(delivery.nature());
    }
  }

  /** The ledger of what was counted so far. */
  public OrderLedger total(String task, String topic, Source source, Duration took) {
    List<OrderLedger.Month> byMonth =
        months.entrySet().stream().map(month -> month.getValue().total(month.getKey())).toList();
    return new OrderLedger(
        task,
        topic,
        sent,
        byEventType.values().stream().mapToLong(Long::longValue).sum(),
        byMonth.stream().mapToLong(OrderLedger.Month::lines).sum(),
        netAmount(byMonth),
        Map.copyOf(byEventType),
        first,
        last,
        byMonth,
        duplicates,
        bad.undecodable(),
        bad.contractViolations(),
        bad.byName(),
        source.rejectedLines(),
        source.rejects(),
        source.files(),
        BigDecimal.valueOf(took.toMillis(), 3));
  }

  private static BigDecimal netAmount(List<OrderLedger.Month> byMonth) {
    return byMonth.stream()
        .map(OrderLedger.Month::netAmount)
        .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add);
  }

  private void addEvent(OrderEvent order) {
    byEventType.merge(order.type().contractName(), 1L, Long::sum);
    months.computeIfAbsent(YearMonth.from(order.day()), month -> new MonthCount()).add(order);
    Instant at = order.occurredAt();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
  }
}
