package io.headwater.ingestion;

import io.headwater.ingestion.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ledger in sentences. */
final class LedgerText {
  private LedgerText() {}

  static List<String> of(Ledger ledger) {
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
    if (ledger.rejectedLines() > 0) {
      text.add(
          sentence(
              "Lines that could not be read and were not sent: %,d, with their reasons in %s",
              ledger.rejectedLines(), ledger.rejects()));
    }
    text.addAll(files(ledger.files()));
    return text;
  }

  private static List<String> files(Ledger.Files files) {
    if (files.failed().isEmpty()) {
      return List.of();
    }
    List<String> text = new ArrayList<>(files.failed());
    text.add(
        sentence(
            "%,d of %,d files failed. Replay again once mended: it sends only what failed.",
            files.failed().size(), files.failed().size() + files.sent() + files.alreadySent()));
    return text;
  }

  private static String sentence(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
