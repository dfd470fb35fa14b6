package io.headwater.batch.lake;

import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Days from one up to, not with, another, UTC. */
public record Span(LocalDate from, LocalDate until) {
  /** All time, and what has no time. */
  public static final Span EVERYTHING = new Span(LocalDate.MIN, LocalDate.MAX);

  private static final String EVERYTHING_TEXT = "everything";

  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** All from the beginning of this one to the end of a later one, or to its own. */
  Span to(Span later) {
    return new Span(from, later.until.isAfter(until) ? later.until : until);
  }

  /** Whether a column falls into it, as a range that prunes files. */
  Column contains(Field time) {
    if (isEverything()) {
      return functions.lit(true);
    }
    Column column = functions.col(time.name());
    return column.geq(instant(time, from)).and(column.lt(instant(time, until)));
  }

  private static Column instant(Field time, LocalDate day) {
    return time.type() == FieldType.Simple.DATE
        ? functions.lit(day)
        : functions.lit(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Some spans as a snapshot's summary keeps them: {@code 2011-03-01/2011-04-01}. */
  static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining(","));
  }

  /** Reads what {@link #text(List)} wrote. */
  static List<Span> parse(String text) {
    return Arrays.stream(text.split(",")).map(Span::one).toList();
  }

  private String text() {
    return isEverything() ? EVERYTHING_TEXT : from + "/" + until;
  }

  private static Span one(String text) {
    if (text.equals(EVERYTHING_TEXT)) {
      return EVERYTHING;
    }
    String[] days = text.split("/", 2);
    return new Span(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }

  @Override
  public String toString() {
    return isEverything() ? "everything" : from + " up to " + until;
  }
}
