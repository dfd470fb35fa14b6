package io.headwater.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What is to be changed so that the platform is what the contracts say. */
public final class Plan {
  private final List<Lane> lanes;

  Plan(List<Lane> lanes) {
    this.lanes = List.copyOf(lanes);
  }

  /**
   * Compares parts side by side; changes nothing.
   *
   * @throws ProvisionException with a line for everything that no change can mend
   */
  static Plan of(List<Part> parts) throws ProvisionException, InterruptedException {
    List<Callable<Lane>> work = new ArrayList<>();
    parts.forEach(part -> work.add(part::compare));
    return new Plan(Parallel.all(work));
  }

  /** Every change, in the order a person reads them. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    lanes.forEach(lane -> lane.waves().forEach(changes::addAll));
    return List.copyOf(changes);
  }

  /** Whether the platform already is what the contracts say. */
  public boolean isEmpty() {
    return changes().isEmpty();
  }

  /**
   * Makes the changes, those that do not need each other side by side.
   *
   * @param done told of each change that is made, one at a time
   * @throws ProvisionException with a line for every change that failed; what did not depend on it
   *     is made nevertheless, and a new plan goes on from there
   */
  public void apply(Consumer<Change> done) throws ProvisionException, InterruptedException {
    Object turn = new Object();
    Consumer<Change> oneAtATime =
        change -> {
          synchronized (turn) {
            done.accept(change);
          }
        };
    List<Callable<Void>> work = new ArrayList<>();
    lanes.forEach(lane -> work.add(() -> apply(lane, oneAtATime)));
    Parallel.all(work);
  }

  private static Void apply(Lane lane, Consumer<Change> done)
      throws ProvisionException, InterruptedException {
    for (List<Step> wave : lane.waves()) {
      List<Callable<Void>> work = new ArrayList<>();
      wave.forEach(step -> work.add(() -> make(step, done)));
      Parallel.all(work);
    }
    return null;
  }

  private static Void make(Step step, Consumer<Change> done)
      throws ProvisionException, InterruptedException {
    step.make();
    done.accept(step);
    return null;
  }
}
