package io.headwater.ingestion.journeys.ledger;

import io.headwater.ingestion.journeys.Happening;
import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.Nature;
import io.headwater.ingestion.journeys.Played;
import io.headwater.ingestion.journeys.Sending;
import io.headwater.ingestion.ledger.BadRecords;
import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what is sent of journeys. */
public final class JourneyCount {
  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

  private final Map<String, Map<String, Long>> events = new TreeMap<>();
  private final Map<String, Long> duplicates = new TreeMap<>();
  private final Map<String, Long> undecodable = new TreeMap<>();
  private final Map<String, Long> contractViolations = new TreeMap<>();
  private final BadRecords<Nature> bad = new BadRecords<>(Nature.class);
  private final Map<String, Long> pieces = new TreeMap<>();
  private final Map<String, JourneyLedger.Stock> stock = new TreeMap<>();
  private final Map<String, BigDecimal> paid = new TreeMap<>();
  private BigDecimal ordered = NOTHING;
  private long rating;
  private long sent;

  /** Counts one record. */
  public void add(Sending sending) {
    sent++;
    String topic = sending.happening().topic();
    switch (sending.nature()) {
      case GOOD -> good(sending.happening());
      case DUPLICATE -> duplicates.merge(topic, 1L, Long::sum);
      default -> {
        bad.add(sending.nature());
        (sending.nature().isUndecodable() ? undecodable : contractViolations)
            .merge(topic, 1L, Long::sum);
      }
    }
  }

  private void good(Happening happening) {
    events
        .computeIfAbsent(happening.topic(), topic -> new TreeMap<>())
        .merge(happening.type(), 1L, Long::sum);
    switch (happening) {
      case Happening.Ordered order ->
          ordered =
              order.order().lines().stream()
                  .map(OrderLine::netAmount)
                  .reduce(ordered, BigDecimal::add);
      case Told told -> told(told);
    }
  }

  private void told(Told told) {
    switch (told.of()) {
      case PAYMENTS ->
          paid.merge(told.type(), (BigDecimal) told.fields().get("amount"), BigDecimal::add);
      case FEEDBACK -> rating += (Integer) told.fields().get("rating");
      case INVENTORY -> {
        pieces.merge(told.type(), (long) (Integer) told.fields().get("quantity"), Long::sum);
        stock.put(
            told.fields().get("product_id").toString(),
            new JourneyLedger.Stock(
                (Long) told.fields().get("on_hand"), (Long) told.fields().get("reserved")));
      }
      default -> {
        // Only counted.
      }
    }
  }

  /** The ledger of what was counted so far, and of the journeys it tells of. */
  public JourneyLedger total(String task, List<Played> journeys, Duration took) {
    return new JourneyLedger(
        task,
        sent,
        events,
        ordered,
        paid.getOrDefault("paid", NOTHING),
        paid.getOrDefault("refunded", NOTHING),
        pieces,
        stock,
        rating,
        duplicates,
        undecodable,
        contractViolations,
        bad.byName(),
        by(journeys, Played::outcome),
        by(journeys, Played::lastStep),
        journeys,
        BigDecimal.valueOf(took.toMillis(), 3));
  }

  private static Map<String, Long> by(List<Played> journeys, Function<Played, String> what) {
    return journeys.stream()
        .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
  }
}
