package io.headwater.batch.undeclared;

import io.headwater.batch.lake.Increment;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Step;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A step of a bronze table that keeps what no contract declares, and after it a look at what came
 * of that. A run that dies between the two leaves the fields in bronze and does not tell of them;
 * the next records that have them do.
 */
public final class UndeclaredStep implements Step {
  /** The column in which bronze keeps undeclared fields, as a JSON object. */
  public static final String COLUMN = "undeclared";

  private final Step step;
  private final Lake lake;
  private final Clock clock;

  public UndeclaredStep(Step step, Lake lake, Clock clock) {
    this.step = step;
    this.lake = lake;
    this.clock = clock;
  }

  @Override
  public String dataset() {
    return step.dataset();
  }

  @Override
  public Outcome run(String run) {
    OptionalLong before = lake.tip(dataset()).id();
    Outcome outcome = step.run(run);
    if (outcome.snapshot().isEmpty()) {
      return outcome;
    }
    Increment gained = Increment.since(lake.tip(dataset()), before);
    return gained instanceof Increment.Readable rows ? told(run, outcome, rows) : outcome;
  }

  private Outcome told(String run, Outcome outcome, Increment.Readable rows) {
    Map<String, Long> fields = new UndeclaredCounts(lake, dataset()).among(rows);
    if (fields.isEmpty()) {
      return outcome;
    }
    new UndeclaredRegister(lake).note(run, dataset(), fields, clock.instant());
    return outcome.noting(
        (outcome.note() + " undeclared: " + String.join(", ", fields.keySet())).strip());
  }
}
