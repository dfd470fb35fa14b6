package io.headwater.ingestion.journeys.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A ledger of journeys in sentences. */
public final class JourneyLedgerText {
  private JourneyLedgerText() {}

  /** What a person wants to know of it. */
  public static List<String> of(JourneyLedger ledger) {
    List<String> text = new ArrayList<>();
    text.add(
        sentence(
            "Sent %,d events of %,d journeys to %d topics in %s s: %,.4f paid, %,.4f paid back.",
            ledger.good(),
            ledger.journeys().size(),
            ledger.events().size(),
            ledger.seconds().toPlainString(),
            ledger.paid(),
            ledger.refunded()));
    text.add(
        "Journeys: "
            + ledger.byOutcome().entrySet().stream()
                .map(outcome -> sentence("%,d %s", outcome.getValue(), words(outcome.getKey())))
                .collect(Collectors.joining(", "))
            + ".");
    if (ledger.sent() > ledger.good()) {
      text.add(
          sentence(
              "On top of them %,d duplicates, %,d undecodable records, %,d contract violations.",
              sum(ledger.duplicates()),
              sum(ledger.undecodable()),
              sum(ledger.contractViolations())));
    }
    return text;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String words(String name) {
    return name.replace('_', ' ');
  }

  private static String sentence(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
