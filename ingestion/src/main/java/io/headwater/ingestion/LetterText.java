package io.headwater.ingestion;

import io.headwater.contracts.wire.Decoded;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.mend.EventJson;
import io.headwater.ingestion.deadletters.mend.TopicEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** All there is of a letter, for a person. */
final class LetterText {
  private static final int ROW = 16;

  private final DeadLetter letter;
  private final Decisions decisions;
  private final TopicEvents events;
  private final List<String> lines = new ArrayList<>();

  LetterText(DeadLetter letter, Decisions decisions, TopicEvents events) {
    this.letter = letter;
    this.decisions = decisions;
    this.events = events;
  }

  List<String> lines() {
    line("id", letter.id().toString());
    line("status", decisions.status(letter).toString());
    decisions.on(letter).ifPresent(this::decision);
    line("failed as", letter.place() + " at " + letter.failedAt());
    line("attempts", Integer.toString(letter.attempts()));
    line("error", letter.errorClass() + ": " + letter.message());
    line("key", letter.key() == null ? "none" : new String(letter.key(), StandardCharsets.UTF_8));
    headers();
    bytes();
    event();
    return lines;
  }

  private void decision(Decision decision) {
    line("decided", decision.decidedAt().toString());
    decision.sentAs().ifPresent(place -> line("sent as", place.toString()));
    decision.reason().ifPresent(reason -> line("because", reason));
  }

  private void headers() {
    lines.add("headers");
    letter.headers().forEach((name, text) -> lines.add("  %-20s %s".formatted(name, text)));
  }

  private void bytes() {
    byte[] value = letter.value();
    if (value == null) {
      line("bytes", "none, a tombstone");
      return;
    }
    line("bytes", Integer.toString(value.length));
    for (int at = 0; at < value.length; at += ROW) {
      byte[] row = Arrays.copyOfRange(value, at, Math.min(at + ROW, value.length));
      lines.add(
          "  %06x  %-47s  %s".formatted(at, HexFormat.ofDelimiter(" ").formatHex(row), text(row)));
    }
  }

  private static String text(byte[] row) {
    StringBuilder text = new StringBuilder();
    for (byte character : row) {
      text.append(character >= ' ' && character < 127 ? (char) character : '.');
    }
    return text.toString();
  }

  private void event() {
    switch (events.decode(letter.value())) {
      case Decoded.Undecodable why -> line("today", "does not decode: " + why.message());
      case Decoded.Event event -> {
        line("event", "decodes by schema " + event.schemaId());
        EventJson.text(event.value()).lines().forEach(line -> lines.add("  " + line));
        List<String> broken = events.brokenRules(event.value());
        line("today", broken.isEmpty() ? "keeps its contract" : "breaks its contract");
        broken.forEach(rule -> lines.add("  " + rule));
      }
    }
  }

  private void line(String name, String text) {
    lines.add("%-10s %s".formatted(name, text));
  }
}
