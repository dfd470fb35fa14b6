package io.headwater.bench;

import io.headwater.bench.measurement.Bed;
import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.platform.BenchException;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Machine;
import io.headwater.bench.report.ResultChart;
import io.headwater.bench.report.ResultFile;
import io.headwater.bench.report.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run of all measurements. What one of them cannot tell does not keep the others. */
final class Round {
  private final Bed bed;
  private final List<Measurement> measurements;
  private final Path out;
  private final String effort;
  private final Findings findings = new Findings();

  Round(Bed bed, List<Measurement> measurements, Path out, String effort) {
    this.bed = bed;
    this.measurements = measurements;
    this.out = out;
    this.effort = effort;
  }

  /** Whether every measurement gave its figures; a missed promise is a result, not a failure. */
  boolean run() throws Exception {
    Machine machine = Machine.here(bed.headwater().repository());
    System.err.println(machine.line());
    boolean all = true;
    for (int i = 0; i < measurements.size(); i++) {
      announce(i);
      all &= measure(measurements.get(i));
      write(machine);
    }
    System.out.println(ResultTable.of(findings.all()));
    System.err.println(
        "Written: "
            + out.resolve("streaming.json")
            + (Files.exists(out.resolve("streaming.png")) ? " and streaming.png" : ""));
    return all;
  }

  private boolean measure(Measurement measurement) throws InterruptedException {
    try {
      measurement.measure(findings);
      return true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      System.err.println("  " + measurement.name() + " cannot be told: " + reason(e));
      findings.add(
          Finding.of(measurement.name(), "cannot be told", Double.NaN, "").noting(reason(e)));
      return false;
    }
  }

  private static String reason(Exception e) {
    return e instanceof BenchException ? e.getMessage() : e.toString();
  }

  private void announce(int index) {
    Duration left =
        measurements.stream()
            .skip(index)
            .map(Measurement::estimate)
            .reduce(Duration.ZERO, Duration::plus);
    System.err.printf(
        "[%d/%d] %s, about %d min %02d s left%n",
        index + 1,
        measurements.size(),
        measurements.get(index).name(),
        left.toMinutes(),
        left.toSecondsPart());
  }

  private void write(Machine machine) throws IOException {
    Files.createDirectories(out);
    ResultFile.write(out.resolve("streaming.json"), machine, effort, findings.all());
    ResultChart.write(out.resolve("streaming.png"), machine, findings.all());
  }
}
