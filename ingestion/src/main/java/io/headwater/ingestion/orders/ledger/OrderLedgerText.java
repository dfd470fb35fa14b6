package io.headwater.ingestion.orders.ledger;

import io.headwater.ingestion.ledger.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ledger of orders in sentences. */
public final class OrderLedgerText {
  private OrderLedgerText() {}

  /** What a person wants to know of it. */
  public static List<String> of(OrderLedger ledger) {
    List<String> text = new ArrayList<>();
    text.add(
        sentence(
            "Sent %,d events with %,d lines to %s in %s s, net amount %,.4f.",
            ledger.events(),
            ledger.lines(),
            ledger.topic(),
            ledger.seconds().toPlainString(),
            ledger.netAmount()));
    if (ledger.sent() > ledger.events()) {
      text.add(
          sentence(
              "On top of them %,d duplicates, %,d undecodable records, %,d contract violations.",
              ledger.duplicates(), ledger.undecodable(), ledger.contractViolations()));
    }
    text.addAll(new Source(ledger.rejectedLines(), ledger.rejects(), ledger.files()).text());
    return text;
  }

  private static String sentence(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
