package io.headwater.streaming.readings;

import io.headwater.contracts.rules.Limit;
import io.headwater.contracts.rules.MaxLength;
import io.headwater.contracts.rules.Maximum;
import io.headwater.contracts.rules.MinLength;
import io.headwater.contracts.rules.Minimum;
import io.headwater.contracts.rules.NotAfterArrival;
import io.headwater.contracts.rules.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract's rules as bounds of plain numbers, for the way that hundreds of thousands of
 * readings take each second. They are derived from the rules and say yes only where every rule
 * does.
 */
final class ReadingBounds {
  private static final Set<String> TEXTS = Set.of("device_id", "site", "metric");
  private static final Set<String> NUMBERS = Set.of("sequence", "value");
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Map<String, Range> ranges = new HashMap<>();
  private Range sequence = Range.ALL;
  private Range value = Range.ALL;
  private long aheadMicros = Long.MAX_VALUE;

  private ReadingBounds() {}

  /** Both ends belong to it. */
  private record Range(long least, long most) {
    static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean holds(long number) {
      return number >= least && number <= most;
    }

    Range and(Range other) {
      return new Range(Math.max(least, other.least), Math.min(most, other.most));
    }
  }

  /**
   * The bounds that say what the rules say.
   *
   * @return empty when a rule is of a kind or on a field these bounds do not know, or when nothing
   *     bounds the event time: the rules themselves have to be asked then
   */
  static Optional<ReadingBounds> of(List<Rule> rules) {
    ReadingBounds bounds = new ReadingBounds();
    boolean all = rules.stream().allMatch(bounds::take) && bounds.aheadMicros < Long.MAX_VALUE;
    bounds.sequence = bounds.range("sequence");
    bounds.value = bounds.range("value");
    return all ? Optional.of(bounds) : Optional.empty();
  }

  /** Whether the texts keep every rule on them; the same texts always do or do not. */
  boolean keepsTexts(String deviceId, String site, String metric) {
    return range("device_id").holds(characters(deviceId))
        && range("site").holds(characters(site))
        && range("metric").holds(characters(metric));
  }

  /**
   * Whether the numbers keep every rule on them.
   *
   * @param observedAt microseconds since 1970
   * @param unscaled the value in the smallest step of its decimal
   * @param arrivedAt when the broker took the record, epoch milliseconds
   */
  boolean keepsNumbers(long sequence, long observedAt, long unscaled, long arrivedAt) {
    return this.sequence.holds(sequence)
        && value.holds(unscaled)
        && observedAt <= arrivedAt * 1_000 + aheadMicros;
  }

  private boolean take(Rule rule) {
    if (rule instanceof Minimum minimum) {
      String field = minimum.target().path();
      return NUMBERS.contains(field) && bound(field, atLeast(minimum.limit()));
    }
    if (rule instanceof Maximum maximum) {
      String field = maximum.target().path();
      return NUMBERS.contains(field) && bound(field, atMost(maximum.limit()));
    }
    if (rule instanceof MinLength length) {
      String field = length.target().path();
      return TEXTS.contains(field) && bound(field, new Range(length.least(), Long.MAX_VALUE));
    }
    if (rule instanceof MaxLength length) {
      String field = length.target().path();
      return TEXTS.contains(field) && bound(field, new Range(Long.MIN_VALUE, length.most()));
    }
    if (rule instanceof NotAfterArrival ahead && ahead.target().path().equals("observed_at")) {
      aheadMicros = Math.min(aheadMicros, ahead.tolerance().toNanos() / 1_000);
      return true;
    }
    return false;
  }

  private boolean bound(String field, Range range) {
    ranges.merge(field, range, Range::and);
    return true;
  }

  private Range range(String field) {
    return ranges.getOrDefault(field, Range.ALL);
  }

  private static Range atLeast(Limit limit) {
    return new Range(unscaled(limit, RoundingMode.CEILING), Long.MAX_VALUE);
  }

  private static Range atMost(Limit limit) {
    return new Range(Long.MIN_VALUE, unscaled(limit, RoundingMode.FLOOR));
  }

  /** What lies outside of long bounds no long. */
  private static long unscaled(Limit limit, RoundingMode rounding) {
    BigDecimal steps =
        limit.value().scaleByPowerOfTen(limit.scale()).setScale(0, rounding).max(LEAST).min(MOST);
    return steps.longValueExact();
  }

  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
