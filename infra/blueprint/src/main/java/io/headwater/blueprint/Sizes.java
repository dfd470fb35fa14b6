package io.headwater.blueprint;

import io.headwater.blueprint.measure.LandingFigures;
import io.headwater.blueprint.measure.TableFigures;
import io.headwater.blueprint.measure.TopicFigures;
import io.headwater.blueprint.section.Stored.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** How large what was measured is, and how large it gets. */
final class Sizes {
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String COMPACT = "compact";

  private Sizes() {}

  static Size of(TopicFigures topic) {
    boolean compacted = topic.cleanupPolicy().contains(COMPACT);
    long perDay = compacted ? 0 : bytesLastDay(topic);
    return new Size(
        topic.records(),
        0,
        topic.bytes(),
        topic.bytes(),
        0,
        perDay,
        0,
        0,
        compacted ? topic.bytes() : inAYear(topic.bytes(), perDay, topic.retention()),
        topic.newest(),
        "");
  }

  static Size of(TableFigures table, Optional<Duration> retention) {
    return new Size(
        table.rows(),
        table.dataFiles() + table.deleteFiles(),
        table.bytes(),
        table.keptBytes(),
        table.snapshots(),
        table.bytesLastDay(),
        table.filesLastDay(),
        table.snapshotsLastDay(),
        inAYear(table.keptBytes(), table.bytesLastDay(), retention),
        table.newest(),
        table.fileFormats());
  }

  static Size of(LandingFigures landing, Optional<Duration> retention) {
    return new Size(
        landing.records(),
        landing.files(),
        landing.bytes(),
        landing.bytes(),
        0,
        landing.bytesLastDay(),
        0,
        0,
        inAYear(landing.bytes(), landing.bytesLastDay(), retention),
        landing.newest(),
        landing.fileFormats());
  }

  /** The share of a topic's bytes that the records of the last day are. */
  static long bytesLastDay(TopicFigures topic) {
    return topic.records() == 0
        ? 0
        : BigDecimal.valueOf(topic.bytes())
            .multiply(BigDecimal.valueOf(Math.min(topic.records(), topic.recordsLastDay())))
            .divide(BigDecimal.valueOf(topic.records()), RoundingMode.HALF_UP)
            .longValueExact();
  }

  /** What there is after a year of days like the last one, when what is too old is gone. */
  static long inAYear(long present, long perDay, Optional<Duration> retention) {
    Duration kept = retention.filter(each -> each.compareTo(YEAR) <= 0).orElse(YEAR);
    BigDecimal gained =
        BigDecimal.valueOf(perDay)
            .multiply(BigDecimal.valueOf(kept.toSeconds()))
            .divide(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()), RoundingMode.HALF_UP);
    boolean goes = retention.filter(each -> each.compareTo(YEAR) <= 0).isPresent();
    return gained.add(BigDecimal.valueOf(goes ? 0 : present)).longValue();
  }
}
