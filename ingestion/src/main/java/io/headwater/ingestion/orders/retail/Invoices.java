package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.files.TextLine;
import io.headwater.ingestion.orders.OrderEvent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups the lines of one file into invoices, also where the lines of one are not next to each
 * other. An order has one customer and one country: a line that says otherwise is rejected, never
 * changed. A rejected line does not hold back the rest of its invoice, and line numbers count those
 * that are sent.
 *
 * <p>A known weakness: once such a line is mended and the file replayed, the whole invoice has the
 * id of the part that was sent before, and is quarantined as its conflict.
 */
final class Invoices {
  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private String lastOrderId = "";

  /** Takes a line, or says why it cannot be part of its invoice. */
  Optional<String> add(RetailLine line, TextLine text) {
    lastOrderId = line.orderId();
    return invoices
        .computeIfAbsent(line.orderId(), orderId -> new Invoice(line, text.number()))
        .add(line, text);
  }

  /** Takes the invoice away that was written last; empty when there is none. */
  Optional<Invoice> withdrawLast() {
    return Optional.ofNullable(invoices.remove(lastOrderId));
  }

  /** One event an invoice, by time; those of the same time stay in file order. */
  List<OrderEvent> events() {
    return invoices.values().stream()
        .sorted(Comparator.comparing(Invoice::occurredAt))
        .map(Invoice::event)
        .toList();
  }
}
