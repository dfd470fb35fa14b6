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
  private final Rebuilding rebuilding;
  private final Ending ending;
  private final PrintStream progress;
  private final List<StepReport> reports = new ArrayList<>();

  Run(String id, Steps steps, Rebuilding rebuilding, Ending ending, PrintStream progress) {
    this.id = id;
    this.steps = steps;
    this.rebuilding = rebuilding;
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
   * Brings up to date or makes anew what is asked for.
   *
   * @throws StepException when a step fails
   */
  void run(Arguments arguments) {
    ending.ofEarlierRuns();
    toDo(arguments).forEach(this::run);
    ending.of(id, arguments.action());
  }

  private List<Step> toDo(Arguments arguments) {
    return arguments
        .rebuild()
        .map(wanted -> rebuilding.of(steps, wanted))
        .orElseGet(
            () -> arguments.layers().stream().flatMap(layer -> steps.of(layer).stream()).toList());
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
