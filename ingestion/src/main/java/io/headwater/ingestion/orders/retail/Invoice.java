package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.TextLine;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of one invoice in file order. The first one says when it was and whose it is. */
final class Invoice {
  private static final String CURRENCY = "GBP";
  private static final String SOURCE = "online-retail";

  private final RetailLine first;
  private final long firstNumber;
  private final List<OrderLine> lines = new ArrayList<>();
  private final List<TextLine> texts = new ArrayList<>();

  Invoice(RetailLine first, long firstNumber) {
    this.first = first;
    this.firstNumber = firstNumber;
  }

  /** Takes a line, or says why it cannot be part of this invoice. */
  Optional<String> add(RetailLine line, TextLine text) {
    if (!line.customerId().equals(first.customerId())) {
      return Optional.of(
          deviation("CustomerID", line.customerId().orElse(""), first.customerId().orElse("")));
    }
    if (!line.country().equals(first.country())) {
      return Optional.of(deviation("Country", line.country(), first.country()));
    }
    lines.add(line.line());
    texts.add(text);
    return Optional.empty();
  }

  OrderEvent event() {
    return new OrderEvent(
        first.orderId(),
        occurredAt(),
        first.customerId(),
        first.country(),
        CURRENCY,
        SOURCE,
        lines);
  }

  String orderId() {
    return first.orderId();
  }

  Instant occurredAt() {
    return first.line().invoicedAt();
  }

  /** Its lines as they stand in the file. */
  List<TextLine> texts() {
    return texts;
  }

  private String deviation(String column, String found, String expected) {
    return "%s '%s' differs from '%s' in line %d, the first of invoice %s"
        .formatted(column, found, expected, firstNumber, first.orderId());
  }
}
