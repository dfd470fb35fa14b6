package io.headwater.bench;

import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.platform.BenchException;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.report.Machine;
import io.headwater.bench.report.ResultFiles;
import io.headwater.bench.report.ResultTable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One run of all measurements. What one of them cannot tell does not keep the others. */
final class Round {
  private final Path repository;
  private final List<Measurement> measurements;
  private final ResultFiles out;
  private final String effort;
  private final Findings findings = new Findings();

  Round(Path repository, List<Measurement> measurements, ResultFiles out, String effort) {
    this.repository = repository;
    this.measurements = measurements;
    this.out = out;
    this.effort = effort;
  }

  /** Whether every measurement gave its figures; a missed promise is a result, not a failure. */
  boolean run() throws Exception {
    Machine machine = Machine.here(repository);
    System.err.println(machine.line());
    boolean all = true;
    for (int i = 0; i < measurements.size(); i++) {
      announce(i);
      all &= measure(measurements.get(i));
      out.write(machine, effort, findings.all());
    }
    System.out.println(ResultTable.of(findings.all()));
    System.err.println("Written: " + out);
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
}
