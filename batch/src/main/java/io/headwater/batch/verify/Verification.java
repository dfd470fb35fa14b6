package io.headwater.batch.verify;

import io.headwater.batch.lake.BatchException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks one after the other and says how far it is. */
public final class Verification {
  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

  private final Checks checks;
  private final PrintStream progress;

  public Verification(Checks checks, PrintStream progress) {
    this.checks = checks;
    this.progress = progress;
  }

  /** Checks some tables; all when none is named. */
  public Report run(Set<String> tables) {
    return run(tables, Sample.everything());
  }

  /** The same of a share of the rows; rules are asked of all of them. */
  public Report run(Set<String> tables, Sample sample) {
    List<Check> all = checks.of(tables, sample);
    Pace pace = new Pace(all, progress);
    List<Finding> findings = new ArrayList<>();
    for (Check check : all) {
      pace.begins(check);
      List<Finding> found = run(check);
      findings.addAll(found);
      pace.ends(check, found.stream().allMatch(Finding::holds));
    }
    return new Report(findings);
  }

  /** What cannot be found out is told with the rest. */
  private static List<Finding> run(Check check) {
    try {
      return check.run();
    } catch (BatchException why) {
      LOG.warn("Cannot check {}", check.table(), why);
      return List.of(Finding.unknown(check, why.getMessage()));
    }
  }
}
