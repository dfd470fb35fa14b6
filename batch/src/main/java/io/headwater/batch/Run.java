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

  String id() {
    return id;
  }

  /** What became of the datasets so far. */
  List<StepReport> reports() {
    return List.copyOf(reports);
  }

  /**
   * Brings the layers asked for up to date.
   *
   * @throws StepException when a step fails
   */
  void run(Arguments arguments) {
    ending.ofEarlierRuns();
    for (Layer layer : arguments.layers()) {
      steps.of(layer).forEach(this::run);
    }
    ending.of(id, arguments.action());
  }

  private void run(Step step) {
    long start = System.nanoTime();
    Outcome outcome = outcome(step);
    StepReport report =
        new StepReport(step.dataset(), outcome, Duration.ofNanos(System.nanoTime() - start));
    reports.add(report);
    progress.println(report.line());
  }

  private Outcome outcome(Step step) {
    try {
      return step.run(id);
    } catch (Exception failed) {
      // Everything: Spark throws checked exceptions that its Java signatures do not declare.
      throw new StepException(step.dataset(), failed);
    }
  }
}
