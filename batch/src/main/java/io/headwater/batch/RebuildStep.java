package io.headwater.batch;

import io.headwater.batch.lake.Span;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Rebuild;
import io.headwater.batch.step.Step;

/** Makes some days of a dataset anew, where a run would bring it up to date. */
record RebuildStep(Rebuild rebuild, Span days) implements Step {
  @Override
  public String dataset() {
    return rebuild.dataset();
  }

  @Override
  public Outcome run(String run) {
    return rebuild.rebuild(run, days);
  }
}
