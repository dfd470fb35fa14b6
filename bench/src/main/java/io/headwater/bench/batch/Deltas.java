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

/** The same days of something new, in the newest month, on histories of several lengths. */
final class Deltas implements AtHistory {
  static final String NAME = "delta";
  static final String MERGED = "merged";

  private static final int DAYS = 6;

  private final String name;
  private final BatchBed bed;
  private final History history;
  private final List<Group> groups;
  private final SortedMap<Integer, List<BatchRun>> runs = new TreeMap<>();

  private Deltas(String name, BatchBed bed, History history, List<Group> groups) {
    this.name = name;
    this.bed = bed;
    this.history = history;
    this.groups = groups;
  }

  /**
   * Tables that follow what is new in one way.
   *
   * @param how the way
   * @param tables the first of them reads what the delta is counted by
   * @param promised how much longer the longest history may take than the shortest
   */
  private record Group(String how, List<String> tables, double promised) {}

  /** Orders, whose lines are appended, and whose sums are made anew by the month. */
  static Deltas ofOrders(BatchBed bed) {
    return new Deltas(
        NAME,
        bed,
        bed.orders(),
        List.of(
            new Group("appended", List.of("gold.fct_order_lines", "silver.order_lines"), 1.3),
            new Group("replaced", List.of("gold.agg_sales_daily", "gold.agg_sales_monthly"), 2)));
  }

  /** Journeys, whose payments and parcels are merged by their keys. */
  static Deltas ofJourneys(BatchBed bed) {
    return new Deltas(
        MERGED,
        bed,
        bed.journeys(),
        List.of(new Group("merged", List.of("gold.fct_payments", "gold.fct_fulfilment"), 2)));
  }

  @Override
  public Set<Integer> histories() {
    return bed.effort().histories();
  }

  @Override
  public void measure(int months) throws Exception {
    BatchRun.large(bed.headwater());
    List<BatchRun> repeated = new ArrayList<>();
    runs.put(months, repeated);
    for (int i = 0; i < bed.effort().repeats(); i++) {
      history.growBy(DAYS);
      repeated.add(BatchRun.derived(bed.headwater()));
    }
  }

  @Override
  public void report(Findings findings) {
    if (!runs.isEmpty()) {
      groups.forEach(group -> report(findings, group));
    }
  }

  private void report(Findings findings, Group group) {
    for (int months : runs.keySet()) {
      findings.add(
          Finding.of(name, group.how() + " on " + times(months), seconds(months, group), "s")
              .noting(
                  "%s; %,d new rows"
                      .formatted(
                          String.join(", ", group.tables()),
                          runs.get(months).getFirst().read().get(group.tables().getFirst()))));
    }
    int first = runs.firstKey();
    int last = runs.lastKey();
    findings.add(
        Finding.of(
                name,
                "%s, t(%s) / t(%s)".formatted(group.how(), times(last), times(first)),
                seconds(last, group) / seconds(first, group),
                "")
            .promised(Promise.atMost(group.promised())));
  }

  private String times(int months) {
    return months / runs.firstKey() + "x";
  }

  private double seconds(int months, Group group) {
    return new Repeats(runs.get(months).stream().map(run -> run.of(group.tables())).toList())
        .median();
  }
}
