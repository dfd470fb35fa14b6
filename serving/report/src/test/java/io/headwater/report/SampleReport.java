package io.headwater.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A report of made-up figures. */
final class SampleReport {
  private static final YearMonth LAST = YearMonth.of(2011, 8);

  private SampleReport() {}

  /** Nine months, the first without targets. */
  static MonthlyReport of(Optional<LocalDate> until) {
    List<Figures> course = new ArrayList<>();
    for (int back = 8; back >= 0; back--) {
      course.add(figures(LAST.minusMonths(back), back));
    }
    return new MonthlyReport(
        course,
        shares("United Kingdom", "EIRE", "Germany", "France", "Netherlands"),
        shares("22423", "47566", "85123A", "DOT", "POST"),
        until,
        List.of(
            new Source(
                "gold.agg_monthly_report", "7312450985523341187", "2026-11-28 00:10:11", "run-7"),
            new Source("silver.crm_deals", "1152450985523341187", "", "")),
        List.of(AskedQuery.of("-- What is there to tell?\nSELECT a < b AND '</pre>' <> c\n")));
  }

  private static Figures figures(YearMonth month, int back) {
    long orders = 1500 + 90L * ((back * 7) % 5);
    BigDecimal revenue = BigDecimal.valueOf(6_000_000_000L + back * 170_005_001L, 4);
    BigDecimal target = back == 8 ? null : BigDecimal.valueOf(640_000 + 5_000L * back);
    BigDecimal won = BigDecimal.valueOf(1_820_050_000L - back * 90_000_000L, 4);
    return new Figures(
        month,
        revenue,
        orders,
        orders / 6,
        900,
        900 / (10 - back),
        900 - 900 / (10 - back),
        12,
        won,
        5,
        BigDecimal.valueOf(73_000),
        4,
        BigDecimal.valueOf(-1_250, 1),
        back == 0 ? 2 : 0,
        target,
        target == null ? null : revenue.divide(target, 4, RoundingMode.HALF_UP),
        back % 2 == 0 ? null : BigDecimal.valueOf(150_000),
        back % 2 == 0 ? null : new BigDecimal("1.0867"));
  }

  private static List<Share> shares(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(
            place ->
                new Share(
                    names[place],
                    place == 2 ? "<b>PARTY & BUNTING" : "",
                    BigDecimal.valueOf(600_000 / (1 + 2 * place)),
                    BigDecimal.valueOf(place == 4 ? 0 : 550_000 / (1 + 2 * place)),
                    1200 / (1 + place)))
        .toList();
  }
}
