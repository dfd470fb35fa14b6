package io.headwater.ingestion.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One order event: an invoice with its lines in the order they were written.
 *
 * @param occurredAt the event time
 * @param customerId empty when the sale was not tied to a customer
 * @param source system that wrote the event
 */
public record OrderEvent(
    String orderId,
    Instant occurredAt,
    Optional<String> customerId,
    String country,
    String currency,
    String source,
    List<OrderLine> lines) {

  public OrderEvent {
    lines = List.copyOf(lines);
  }

  /**
   * Name-based UUID of source, order and UTC day: the same event sent again has the same id, and
   * one id never spans two days.
   */
  public String eventId() {
    String name = String.join("|", source, orderId, day().toString());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What happened to the order. */
  public EventType type() {
    return EventType.of(orderId, lines);
  }

  /** The UTC day of the event. */
  public LocalDate day() {
    return LocalDate.ofInstant(occurredAt, ZoneOffset.UTC);
  }
}
