package io.headwater.batch;

import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One run over the layers. It stops at the first step that fails; what was committed stays. */
final class Run {
  private final String id = UUID.randomUUID().toString();
  private final List<StepReport> reports = new ArrayList<>();
  private final Steps steps;
  private final PrintStream progress;

  Run(Steps steps, PrintStream progress) {
    this.steps = steps;
    this.progress = progress;
  }

  /** Brings the layers asked for up to date, and writes the summary even when a step fails. */
  void run(Arguments arguments) {
    try {
      for (Layer layer : arguments.layers()) {
        steps.of(layer).forEach(this::run);
      }
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
