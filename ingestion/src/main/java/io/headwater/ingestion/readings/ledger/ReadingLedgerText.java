package io.headwater.ingestion.readings.ledger;

import io.headwater.ingestion.ledger.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ledger of readings in sentences. */
public final class ReadingLedgerText {
  private ReadingLedgerText() {}

  /** What a person wants to know of it. */
  public static List<String> of(ReadingLedger ledger) {
    List<String> text = new ArrayList<>();
    double seconds = Math.max(0.001, ledger.seconds().doubleValue());
    text.add(
        sentence(
            "Sent %,d records to %s in %s s (%,.0f/s); %,d are good readings, each counted once.",
            ledger.sent(),
            ledger.topic(),
            ledger.seconds().toPlainString(),
            ledger.sent() / seconds,
            ledger.readings()));
    if (ledger.sent() > ledger.readings()) {
      text.add(
          sentence(
              "On top of them %,d duplicates, %,d undecodable records, %,d contract violations.",
              ledger.duplicates(), ledger.undecodable(), ledger.contractViolations()));
    }
    if (ledger.outOfOrder() + ledger.late() > 0) {
      text.add(
          sentence(
              "Of the good ones %,d came seconds and %,d minutes after their time.",
              ledger.outOfOrder(), ledger.late()));
    }
    if (ledger.skewedDevices() + ledger.faults().size() > 0) {
      text.add(
          sentence(
              "Devices with a wrong clock: %,d; with a fault: %,d.",
              ledger.skewedDevices(), ledger.faults().size()));
    }
    if (ledger.rounded() > 0) {
      text.add(
          sentence(
              "Values rounded half-even to the 6 decimals of the contract: %,d.",
              ledger.rounded()));
    }
    text.addAll(new Source(ledger.rejectedLines(), ledger.rejects(), ledger.files()).text());
    return text;
  }

  private static String sentence(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
