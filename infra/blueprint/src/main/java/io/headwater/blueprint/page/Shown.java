package io.headwater.blueprint.page;

import io.headwater.blueprint.cost.Money;
import io.headwater.blueprint.measure.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures for people, with their units. */
final class Shown {
  private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int CENTS = 2;

  private Shown() {}

  /** Such as {@code 12,345}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String count(BigDecimal number) {
    return String.format(Locale.ROOT, "%,d", number.toBigInteger());
  }

  /** Such as {@code 1.2 GB}; of a thousand, as storage is sold. */
  static String bytes(long bytes) {
    return bytes(BigDecimal.valueOf(bytes));
  }

  static String bytes(BigDecimal bytes) {
    BigDecimal left = bytes;
    int unit = 0;
    while (left.compareTo(THOUSAND) >= 0 && unit < BYTES.size() - 1) {
      left = left.divide(THOUSAND);
      unit++;
    }
    return left.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP).toPlainString()
        + " "
        + BYTES.get(unit);
  }

  /** Such as {@code 7 days}; for ever without one. */
  static String kept(Optional<Duration> retention) {
    return retention.map(Shown::duration).orElse("for ever");
  }

  static String duration(Duration duration) {
    if (duration.toDays() > 1 && duration.equals(Duration.ofDays(duration.toDays()))) {
      return duration.toDays() + " days";
    }
    return duration.equals(Duration.ofHours(duration.toHours()))
        ? duration.toHours() + " h"
        : duration.toSeconds() + " s";
  }

  static String time(Optional<Instant> instant) {
    return instant.map(each -> each.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("never");
  }

  /** With cents, and with more digits where it is less than a cent. */
  static String money(Money money) {
    return amount(money.amount()) + " " + money.currency();
  }

  static String amount(BigDecimal amount) {
    BigDecimal cents = amount.setScale(CENTS, RoundingMode.HALF_UP);
    return cents.signum() != 0 || amount.signum() == 0
        ? String.format(Locale.ROOT, "%,.2f", cents)
        : amount.stripTrailingZeros().toPlainString();
  }

  /** A number without the zeros at its end. */
  static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** A figure, or that there is none. */
  static <T> String or(Measured<T> measured, Function<T, String> shown) {
    return measured.known().map(shown).orElse("not measured");
  }

  /** Names as code, separated by commas; a dash for none. */
  static String codes(Collection<String> names) {
    return names.isEmpty()
        ? "–"
        : names.stream().map(Shown::code).collect(Collectors.joining(", "));
  }

  static String code(String name) {
    return name.isEmpty() ? "–" : "`" + name + "`";
  }

  static String words(Collection<String> words) {
    return words.isEmpty() ? "–" : String.join(", ", words);
  }
}
