package io.headwater.ingestion.deadletters;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a record stands in the log, written {@code topic-partition@offset}. Those of the record
 * that failed first are the id of a dead letter.
 */
public record Coordinates(String topic, int partition, long offset)
    implements Comparable<Coordinates> {
  private static final Pattern TEXT = Pattern.compile("(.+)-([0-9]{1,9})@([0-9]{1,18})");
  private static final Comparator<Coordinates> ORDER =
      Comparator.comparing(Coordinates::topic)
          .thenComparing(Coordinates::partition)
          .thenComparing(Coordinates::offset);

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException saying what an id looks like
   */
  public static Coordinates parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no id of a dead letter: one looks like shop.orders.v1-0@42".formatted(text));
    }
    return new Coordinates(
        matcher.group(1), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
  }

  @Override
  public int compareTo(Coordinates other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
