package io.headwater.batch;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.bronze.TopicLog;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.RunBranch;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.publish.Publishing;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of a command: one over what is shipped, then one over each dataset of one's own, with a
 * branch, an audit and a publication of its own. So what is wrong with one of these is not the
 * others' matter.
 */
final class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private final Datasets datasets;
  private final Lake lake;
  private final TopicLog log;
  private final RecordDecoding decoding;
  private final LandingStore landed;
  private final Function<Throwable, String> explanation;
  private final PrintStream progress;
  private final Clock clock = Clock.systemUTC();
  private final List<Run> runs = new ArrayList<>();
  private final Rebuilding rebuilding;

  Runs(
      Datasets datasets,
      Lake lake,
      TopicLog log,
      RecordDecoding decoding,
      LandingStore landed,
      Function<Throwable, String> explanation,
      PrintStream progress) {
    this.datasets = datasets;
    this.lake = lake;
    this.log = log;
    this.decoding = decoding;
    this.landed = landed;
    this.explanation = explanation;
    this.progress = progress;
    this.rebuilding = new Rebuilding(datasets.all());
  }

  /**
   * Brings everything up to date that can be, and writes the summary even when something cannot.
   *
   * @throws BatchException when a dataset is not up to date, naming those of one's own
   */
  void run(Arguments arguments) {
    datasets.problems().forEach(progress::println);
    try {
      run(arguments, datasets.shipped());
      List<String> behind = new ArrayList<>();
      datasets
          .own()
          .forEach(
              (name, contracts) -> {
                if (!isUpToDate(arguments, contracts)) {
                  behind.add(name);
                }
              });
      refuse(behind);
      tellOfNothing(arguments);
    } finally {
      arguments.summary().ifPresent(file -> Summary.write(file, reports()));
    }
  }

  private void run(Arguments arguments, Contracts own) {
    String id = UUID.randomUUID().toString();
    RunBranch branch = new RunBranch(id, Layer.AUDITED);
    Lake seen = lake.on(branch);
    Contracts all = datasets.all();
    Ending ending =
        new Ending(
            branch, new Audit(seen, all, clock), new Publishing(lake.catalog()), clock, progress);
    Steps steps = new Steps(own, all, seen, log, decoding, landed);
    Run run = new Run(id, steps, rebuilding, ending, progress);
    runs.add(run);
    run.run(arguments);
  }

  private void tellOfNothing(Arguments arguments) {
    if (arguments.rebuild().isPresent() && runs.stream().allMatch(run -> run.reports().isEmpty())) {
      progress.println("No table has rows of another query or other rules than those of now");
    }
  }

  private boolean isUpToDate(Arguments arguments, Contracts own) {
    try {
      run(arguments, own);
      return true;
    } catch (Exception failed) {
      LOG.error("A dataset of one's own failed", failed);
      progress.println(new OwnFailure(own, explanation).of(failed));
      return false;
    }
  }

  private void refuse(List<String> behind) {
    if (!behind.isEmpty() || !datasets.problems().isEmpty()) {
      String names = behind.isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(behind)) + ")";
      throw new BatchException(
          "Not every dataset of your own is up to date%s; what is wrong is said above, and all"
                  .formatted(names)
              + " others are");
    }
  }

  private Map<String, List<StepReport>> reports() {
    Map<String, List<StepReport>> reports = new LinkedHashMap<>();
    runs.forEach(run -> reports.put(run.id(), run.reports()));
    return reports;
  }
}
