package io.headwater.landing.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Targets that nobody set: a tenth around a level, higher before Christmas, and every third month
 * planned twice. The same plan gives the same targets.
 *
 * @param revenue what the orders of a usual month are to come to, in GBP
 */
public record TargetPlan(long seed, YearMonth from, int months, BigDecimal revenue) {
  private static final int REVISED = 3;

  /** Every revision, month by month. */
  public List<Target> all() {
    SplittableRandom random = new SplittableRandom(seed);
    List<Target> targets = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      int revisions = month % REVISED == REVISED - 1 ? 2 : 1;
      for (int revision = 1; revision <= revisions; revision++) {
        targets.add(target(from.plusMonths(month), revision, random));
      }
    }
    return targets;
  }

  /** The targets that hold in the end, by month. */
  public Map<YearMonth, Target> held() {
    Map<YearMonth, Target> held = new LinkedHashMap<>();
    all().forEach(target -> held.put(target.month(), target));
    return held;
  }

  private Target target(YearMonth month, int revision, SplittableRandom random) {
    int season = month.getMonthValue() >= 10 ? 130 : 100;
    return new Target(
        month,
        revision,
        percent(season * (90 + random.nextInt(21)) / 100),
        percent(40 + random.nextInt(21)));
  }

  /** In whole pounds: who plans does not plan pennies. */
  private BigDecimal percent(int percent) {
    return revenue.multiply(BigDecimal.valueOf(percent, 2)).setScale(0, RoundingMode.HALF_EVEN);
  }
}
