package io.headwater.batch;

import io.headwater.batch.RebuildArguments.Option;
import io.headwater.batch.step.Rebuild;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables a command makes anew, and which follow them, each after those it reads, also from
 * one of its runs to the next.
 */
final class Rebuilding {
  private final Contracts contracts;
  private final Set<String> affected = new LinkedHashSet<>();

  Rebuilding(Contracts contracts) {
    this.contracts = contracts;
  }

  /**
   * Makes sure that tables are ones that can be made anew.
   *
   * @throws WrongUseException with the table, why it cannot be, and what can be done instead
   */
  static void check(Contracts contracts, List<String> tables) {
    for (String table : tables) {
      refusal(contracts, table)
          .ifPresent(
              why -> {
                throw new WrongUseException("Cannot rebuild '%s': %s".formatted(table, why));
              });
    }
  }

  private static Optional<String> refusal(Contracts contracts, String name) {
    Contract table;
    try {
      table = contracts.named(name);
    } catch (IllegalArgumentException unknown) {
      return Optional.of(unknown.getMessage());
    }
    if (table.kind() != Contract.Kind.TABLE) {
      return Optional.of("it is no table of the batch layer");
    } else if (table.namespace().equals(Layer.BRONZE.text())) {
      return Optional.of(
          "bronze is what came, as it came, and made from nothing else in the lake: no query and no rule is in it that could have changed. Where rows of it were lost, docs/rebuild.md says how they are read from the log again");
    } else if (!Layer.AUDITED.contains(table.namespace())) {
      return Optional.of("it is no table of silver or gold");
    }
    return contracts.namespace(table.namespace()).stream()
        .filter(judged -> judged.property("quarantine").equals(Optional.of(name)))
        .map(judged -> "it is filled beside %s; rebuild that".formatted(judged.name()))
        .findFirst();
  }

  /** What a run has to do of the steps that it could do. */
  List<Step> of(Steps steps, RebuildArguments wanted) {
    List<Step> toDo = new ArrayList<>();
    for (Layer layer : List.of(Layer.SILVER, Layer.GOLD)) {
      steps.of(layer).forEach(step -> toDo.addAll(of(step, wanted)));
    }
    return toDo;
  }

  private List<Step> of(Step step, RebuildArguments wanted) {
    List<Step> toDo = of(step, wanted, follows(step));
    if (!toDo.isEmpty()) {
      affected.add(step.dataset());
    }
    return toDo;
  }

  /** Days that are made anew are those of before: what was done to an input follows after. */
  private static List<Step> of(Step step, RebuildArguments wanted, boolean follows) {
    List<Step> toDo = new ArrayList<>();
    if (step instanceof Rebuild rebuild && isWanted(rebuild, wanted)) {
      toDo.add(new RebuildStep(rebuild, wanted.days()));
    }
    boolean isWhole = !toDo.isEmpty() && wanted.days().isEverything();
    if (follows && !isWhole && (!toDo.isEmpty() || wanted.has(Option.DOWNSTREAM))) {
      toDo.add(step);
    }
    return toDo;
  }

  private static boolean isWanted(Rebuild table, RebuildArguments wanted) {
    return wanted.tables().contains(table.dataset())
        || wanted.has(Option.CHANGED) && table.isOutdated();
  }

  private boolean follows(Step step) {
    return contracts.named(step.dataset()).names("input").stream().anyMatch(affected::contains);
  }
}
