package io.headwater.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    Plan plan = compared(parts);
    List<ProvisionException> refusals =
        plan.steps().flatMap(step -> step.refusal().stream()).toList();
    if (!refusals.isEmpty()) {
      throw Parallel.together(refusals);
    }
    return plan;
  }

  /**
   * Every difference between the contracts and the running platform, also those that no change
   * removes, and what is there that no contract asks for.
   *
   * @throws ProvisionException when a part cannot be read
   */
  static List<Difference> differences(List<Part> parts)
      throws ProvisionException, InterruptedException {
    List<Difference> differences = new ArrayList<>();
    compared(parts).steps().forEach(step -> differences.addAll(step.differences()));
    for (Part part : parts) {
      differences.addAll(part.surplus());
    }
    return List.copyOf(differences);
  }

  private static Plan compared(List<Part> parts) throws ProvisionException, InterruptedException {
    List<Callable<Lane>> work = new ArrayList<>();
    parts.forEach(part -> work.add(part::compare));
    return new Plan(Parallel.all(work));
  }

  private Stream<Step> steps() {
    return lanes.stream().flatMap(lane -> lane.waves().stream()).flatMap(List::stream);
  }

  /** Every change, in the order a person reads them. */
  public List<Change> changes() {
    return steps().map(Change.class::cast).toList();
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
