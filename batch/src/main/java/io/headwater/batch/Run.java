package io.headwater.batch;

import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One run over the layers. It stops at the first step that fails: what bronze committed stays, and
 * what silver and gold have is seen by nobody.
 */
final class Run {
  private final String id;
  private final Steps steps;
  private final Ending ending;
  private final PrintStream progress;
  private final List<StepReport> reports = new ArrayList<>();

  Run(String id, Steps steps, Ending ending, PrintStream progress) {
    this.id = id;
    this.steps = steps;
    this.ending = ending;
    this.progress = progress;
  }

  /** Brings the layers asked for up to date, and writes the summary even when a step fails. */
  void run(Arguments arguments) {
    try {
      ending.ofEarlierRuns();
      for (Layer layer : arguments.layers()) {
        steps.of(layer).forEach(this::run);
      }
      ending.of(id, arguments.action());
    } finally {
      arguments.summary().ifPresent(file -> Summary.write(file, id, reports));
    }
  }

  private void run(Step step) {
    long start = System.nanoTime();
    Outcome outcome = step.run(id);
    StepReport report =
        new StepReport(step.dataset(), outcome, Duration.ofNanos(System.nanoTime() - start));
    reports.add(report);
    progress.println(report.line());
  }
}
