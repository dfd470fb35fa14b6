package io.headwater.bench.measurement;

import io.headwater.bench.Effort;
import io.headwater.bench.platform.RunningParts;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Promise;
import io.headwater.bench.statistics.Lag;
import io.headwater.bench.statistics.LagSample;
import io.headwater.bench.statistics.Latencies;
import io.headwater.bench.statistics.LatencyCourse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long after it happened a reading is seen, at the promised rate: by who asks the API of the
 * hot store, and by who queries the lake; and whether that, or the state, grows. Every reading
 * counts, with the time at which it was to be sent.
 */
public final class Freshness implements Measurement {
  private static final Duration TAIL = Duration.ofSeconds(12);
  private static final double PROMISED_HOT_MEDIAN = 0.5;
  private static final double PROMISED_HOT = 1;
  private static final double PROMISED_LAKE_OVER_COMMIT = 5;

  private final Bed bed;

  public Freshness(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public Duration estimate() {
    return bed.effort().warmUp().plus(bed.effort().fresh()).plus(TAIL).plusSeconds(12);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    Duration time = bed.effort().warmUp().plus(bed.effort().fresh());
    Job job = Job.atTheEnd(bed);
    Instant from = Instant.now().plus(bed.effort().warmUp());
    Instant to = from.plus(bed.effort().fresh());
    try (Typed.Running load =
            new Load(bed.headwater()).steady(Effort.PROMISED_RATE, time.plus(TAIL));
        Sampling<LagSample> lags = new Sampling<>(bed.offsets()::lag);
        ExecutorService watchers = Executors.newFixedThreadPool(2)) {
      lags.during(bed.effort().warmUp());
      Future<LatencyCourse> hot = watchers.submit(new ApiWatch(bed, from, to));
      Future<LatencyCourse> lake = watchers.submit(new LakeWatch(bed, from, to));
      Duration third = bed.effort().fresh().dividedBy(3);
      List<LagSample> samples = new ArrayList<>(lags.during(third));
      long state = job.stateBytes();
      samples.addAll(lags.during(third.multipliedBy(2)));
      Lag lag = Lag.of(samples);
      memory(findings);
      hot(findings, hot.get());
      lake(findings, lake.get(), job);
      growth(findings, hot.get(), (double) job.stateBytes() / state);
      findings.add(
          Finding.of(name(), "growth of the lag", lag.slope().orElse(Double.NaN), "records/s")
              .noting("%,.0f came a second".formatted(lag.arrivals().orElse(Double.NaN))));
    }
  }

  private void hot(Findings findings, LatencyCourse course) {
    Latencies seen = course.all();
    String note = "event to API, %,d readings".formatted(seen.count());
    findings.add(
        seconds("hot p50", seen, 50).promised(Promise.atMost(PROMISED_HOT_MEDIAN)).noting(note));
    findings.add(seconds("hot p95", seen, 95));
    findings.add(seconds("hot p99", seen, 99).promised(Promise.atMost(PROMISED_HOT)));
  }

  private void lake(Findings findings, LatencyCourse course, Job job) {
    Latencies seen = course.all();
    double commit = job.commitInterval().toMillis() / 1_000.0;
    String note = "event to answer of Trino; a commit every %.0f s".formatted(commit);
    findings.add(seconds("lake p50", seen, 50).noting(note));
    findings.add(seconds("lake p95", seen, 95));
    findings.add(
        seconds("lake p99", seen, 99).promised(Promise.atMost(commit + PROMISED_LAKE_OVER_COMMIT)));
    findings.add(
        Finding.of(name(), "checkpoint", job.checkpointTime().toMillis() / 1_000.0, "s")
            .noting("mean, end to end"));
  }

  /** Of the last third of the time against the first. */
  private void growth(Findings findings, LatencyCourse hot, double state) {
    String note = "last third of %d s / first".formatted(bed.effort().fresh().toSeconds());
    findings.add(
        Finding.of(name(), "hot p99, growth", hot.last().seconds(99) / hot.first().seconds(99), "")
            .noting(note));
    findings.add(
        Finding.of(name(), "state, growth", state, "")
            .noting("at the end / after a third of the time"));
  }

  private Finding seconds(String what, Latencies seen, double percentile) {
    double figure = seen.count() == 0 ? Double.NaN : seen.seconds(percentile);
    return Finding.of(name(), what, figure, "s");
  }

  private void memory(Findings findings) throws Exception {
    RunningParts.of(bed.headwater())
        .megabytes()
        .forEach((part, size) -> findings.add(Finding.of("memory", part, size, "MB")));
  }
}
