package io.headwater.streaming.orders;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order event that keeps its contract, reduced to what the speed layer counts.
 *
 * @param eventId id of the event; the same event sent again has the same
 * @param eventType placed, cancelled, adjusted or stock_moved
 * @param country country of the customer
 * @param occurredAt event time
 * @param lines invoice lines of every kind
 * @param units net pieces over all lines
 * @param revenue net amount over all lines
 */
public record CountedOrder(
    String eventId,
    String eventType,
    String country,
    Instant occurredAt,
    long lines,
    long units,
    BigDecimal revenue) {}
