package io.headwater.batch.publish;

import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.publish.Decision.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.catalog.Catalog;

/** What a person may do with runs that were not published. Answers in a sentence. */
public final class HeldRuns {
  private final Publishing publishing;
  private final Decisions decisions;
  private final Branches branches;
  private final List<String> tables;

  /**
   * @param tables the tables that runs write on branches
   */
  public HeldRuns(Catalog catalog, List<String> tables) {
    this.publishing = new Publishing(catalog);
    this.decisions = new Decisions(catalog);
    this.branches = new Branches(catalog);
    this.tables = List.copyOf(tables);
  }

  /**
   * Publishes the run that is held.
   *
   * @param run which; empty for the only one
   */
  public String publish(Optional<String> run) {
    Optional<Publication> finished = publishing.begin();
    if (finished.isPresent() && run.map(finished.get().run()::equals).orElse(true)) {
      return "Run %s was published in part; now it is whole".formatted(finished.get().run());
    }
    Publication held = run.map(this::held).orElseGet(this::onlyHeld);
    publishing.publish(held, List.of());
    return "Run %s is published: %s".formatted(held.run(), String.join(", ", held.tables()));
  }

  /**
   * Gives up what a run wrote and was not published.
   *
   * @param run which; empty for the only one
   */
  public String discard(Optional<String> run) {
    Map<String, List<String>> left = branches.among(tables);
    String branch = run.map(HeldRuns::branch).orElseGet(() -> only(left));
    List<String> having = left.get(branch);
    if (having == null) {
      throw new BatchException(
          "There is nothing to discard of run %s; there is %s"
              .formatted(run.orElse(branch), left.keySet()));
    }
    branches.remove(branch, having);
    return "Discarded %s of %s".formatted(branch, String.join(", ", having));
  }

  private Publication held(String run) {
    Decision decision =
        decisions
            .on(run)
            .orElseThrow(() -> new BatchException("Nothing is known of a run '%s'".formatted(run)));
    return switch (decision.verdict()) {
      case PUBLISH -> throw new BatchException("Run %s is published already".formatted(run));
      case REFUSE ->
          throw new BatchException(
              "Run %s broke a rule and is not published. Mend what it read, the query or the rule, and run again"
                  .formatted(run));
      case HOLD -> whole(decision.publication());
    };
  }

  private Publication onlyHeld() {
    Map<String, List<String>> left = branches.among(tables);
    List<Publication> held =
        decisions.all().stream()
            .filter(decision -> decision.verdict() == Verdict.HOLD)
            .map(Decision::publication)
            .filter(publication -> left.containsKey(publication.branch()))
            .toList();
    if (held.size() != 1) {
      throw new BatchException(
          held.isEmpty()
              ? "No run is held; './headwater batch --audit-only' makes one"
              : "Several runs are held; say which of %s"
                  .formatted(held.stream().map(Publication::run).toList()));
    }
    return whole(held.get(0));
  }

  private Publication whole(Publication held) {
    List<String> having = branches.among(held.tables()).getOrDefault(held.branch(), List.of());
    if (!having.equals(held.tables())) {
      throw new BatchException(
          "Run %s can no longer be published: it was discarded, or a later run was published, which has all that this one had. './headwater batch discard %s' removes what is left of it"
              .formatted(held.run(), held.run()));
    }
    return held;
  }

  /** A run, or the branch that this class tells people of. */
  private static String branch(String run) {
    return run.startsWith(RunBranch.PREFIX) ? run : RunBranch.name(run);
  }

  private static String only(Map<String, List<String>> left) {
    if (left.size() != 1) {
      throw new BatchException(
          left.isEmpty()
              ? "There is nothing to discard"
              : "Several runs left something; say which of %s".formatted(left.keySet()));
    }
    return left.keySet().iterator().next();
  }
}
