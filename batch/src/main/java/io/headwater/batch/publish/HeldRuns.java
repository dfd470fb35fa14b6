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

  /** Publishes the only run that is held, or finishes one that was published in part. */
  public String publish() {
    Optional<Publication> finished = publishing.begin();
    return finished.isPresent() ? finished(finished.get()) : publish(onlyHeld());
  }

  /** Publishes a run that is held, or was published in part. */
  public String publish(String run) {
    Optional<Publication> finished =
        publishing.begin().filter(publication -> publication.run().equals(run));
    return finished.isPresent() ? finished(finished.get()) : publish(held(run));
  }

  private static String finished(Publication publication) {
    return "Run %s was published in part; now it is whole".formatted(publication.run());
  }

  private String publish(Publication held) {
    publishing.publish(held, List.of());
    return "Run %s is published: %s".formatted(held.run(), String.join(", ", held.tables()));
  }

  /** Gives up what the only run that left something wrote. */
  public String discard() {
    Map<String, List<String>> left = branches.among(tables);
    return discard(only(left), left);
  }

  /** Gives up what a run wrote and was not published. */
  public String discard(String run) {
    return discard(branch(run), branches.among(tables));
  }

  private String discard(String branch, Map<String, List<String>> left) {
    if (!left.containsKey(branch)) {
      throw new BatchException(
          "There is no %s to discard; there is %s".formatted(branch, left.keySet()));
    }
    branches.remove(branch, left.get(branch));
    return "Discarded %s of %s".formatted(branch, String.join(", ", left.get(branch)));
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
