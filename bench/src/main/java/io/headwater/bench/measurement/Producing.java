package io.headwater.bench.measurement;

import io.headwater.bench.platform.Offsets;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.statistics.Growth;
import io.headwater.bench.statistics.Repeats;
import io.headwater.bench.statistics.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Records a second into the log: our generator against Kafka's own kafka-producer-perf-test with
 * records of the same size and the same producer settings. Both are told by the growth of the
 * topic. The generator's readings are the backlog of what is measured after it.
 */
public final class Producing implements Measurement {
  private static final String SCRATCH = "bench.producer";

  /** It is slower, and a part of the readings is enough to tell its rate. */
  private static final int PLAIN_PART = 2;

  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration MOST = Duration.ofMinutes(10);

  private final Bed bed;

  public Producing(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return "producer";
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(bed.effort().backlog() / 220_000);
  }

  @Override
  public void measure(Findings findings) throws Exception {
    long each = bed.effort().backlog() / bed.effort().repeats();
    List<Double> ours = new ArrayList<>();
    for (int i = 0; i < bed.effort().repeats(); i++) {
      rate(Offsets.READINGS, new Load(bed.headwater()).unlimited(each), ours);
    }
    RecordSize size = RecordSize.of(bed);
    List<Double> plain = new ArrayList<>();
    for (int i = 0; i < bed.effort().repeats(); i++) {
      bed.offsets().create(SCRATCH, bed.offsets().partitions(Offsets.READINGS).size());
      try (PerformanceTool tool = new PerformanceTool(bed)) {
        rate(SCRATCH, tool.start(SCRATCH, each / PLAIN_PART, size), plain);
      } finally {
        bed.offsets().delete(SCRATCH);
      }
    }
    report(findings, new Repeats(ours), new Repeats(plain), size);
  }

  private void report(Findings findings, Repeats ours, Repeats plain, RecordSize size) {
    findings.add(
        Finding.of(name(), "generate readings", ours.median(), "records/s").noting(ours.spread()));
    findings.add(
        Finding.of(name(), "kafka-producer-perf-test", plain.median(), "records/s")
            .noting(
                "%d bytes a record, acks=all, lz4, random letters %s"
                    .formatted(size.bytes(), plain.spread())));
    findings.add(Finding.of(name(), "generator / perf-test", ours.median() / plain.median(), ""));
  }

  private void rate(String topic, Typed.Running load, List<Double> rates) throws Exception {
    try (load;
        Sampling<Sample> ends =
            new Sampling<>(() -> new Sample(System.nanoTime(), bed.offsets().end(topic)))) {
      List<Sample> samples = ends.until(MOST, sample -> load.ended());
      load.await();
      Growth.of(samples).rateAfter(WARM_UP).ifPresent(rates::add);
    }
  }
}
