package io.headwater.bench.batch;

import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Repeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The same number of new lines, in the newest month, on histories of several lengths. */
final class Deltas implements AtHistory {
  static final String NAME = "delta";

  private static final double PROMISED_APPENDED = 1.3;
  private static final double PROMISED_REPLACED = 2;
  private static final List<String> APPENDED =
      List.of("silver.order_lines", "gold.fct_order_lines");
  private static final List<String> REPLACED =
      List.of("gold.agg_sales_daily", "gold.agg_sales_monthly");

  private final BatchBed bed;
  private final SortedMap<Integer, List<BatchRun>> runs = new TreeMap<>();

  Deltas(BatchBed bed) {
    this.bed = bed;
  }

  @Override
  public Set<Integer> histories() {
    return bed.effort().histories();
  }

  @Override
  public void measure(int months) throws Exception {
    BatchRun.derived(bed.headwater());
    List<BatchRun> repeated = new ArrayList<>();
    runs.put(months, repeated);
    for (int i = 0; i < bed.effort().repeats(); i++) {
      bed.history().growBy(bed.effort().deltaLines());
      repeated.add(BatchRun.derived(bed.headwater()));
    }
  }

  @Override
  public void report(Findings findings) {
    report(findings, "appended", APPENDED, PROMISED_APPENDED);
    report(findings, "replaced", REPLACED, PROMISED_REPLACED);
  }

  private void report(Findings findings, String how, List<String> tables, double promised) {
    if (runs.isEmpty()) {
      return;
    }
    runs.forEach(
        (months, repeated) ->
            findings.add(
                Finding.of(NAME, how + " on " + times(months), seconds(months, tables), "s")
                    .noting(
                        "%s; %,d lines"
                            .formatted(
                                String.join(", ", tables),
                                repeated.stream()
                                    .mapToLong(run -> run.added().get(APPENDED.getFirst()))
                                    .max()
                                    .orElse(0)))));
    int first = runs.firstKey();
    int last = runs.lastKey();
    findings.add(
        Finding.of(
                NAME,
                "%s, t(%s) / t(%s)".formatted(how, times(last), times(first)),
                seconds(last, tables) / seconds(first, tables),
                "")
            .promised(Promise.atMost(promised)));
  }

  private String times(int months) {
    return months / runs.firstKey() + "x";
  }

  private double seconds(int months, List<String> tables) {
    return new Repeats(runs.get(months).stream().map(run -> run.of(tables)).toList()).median();
  }
}
