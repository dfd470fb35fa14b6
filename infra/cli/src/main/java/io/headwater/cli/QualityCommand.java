package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "quality",
    description = {
      "Shows how good each dataset is, by the rules of its contract, and whether it gets better;"
          + " fails when a rule is broken that keeps a run from being published.",
      "The score is the share of rules that were kept; an error weighs as much as three warnings."
    })
final class QualityCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--dataset",
      paramLabel = "TABLE",
      description = "Every rule of one table, such as silver.order_lines, with rows that broke it.")
  private String dataset;

  @Override
  public Integer call() throws SQLException {
    Platform platform = headwater.installation().queryablePlatform();
    List<DatasetQuality> datasets = datasets(platform);
    if (datasets.isEmpty()) {
      throw new FailedException(
          "Nothing was measured yet: './headwater batch' asks the rules of what it writes.");
    }
    return dataset == null ? all(platform, datasets) : one(platform, datasets);
  }

  private static List<DatasetQuality> datasets(Platform platform) throws SQLException {
    try (Connection trino = Trino.connect(platform, Identity.ANALYST)) {
      return DatasetQuality.all(trino);
    }
  }

  private static int all(Platform platform, List<DatasetQuality> datasets) throws SQLException {
    DatasetQuality.table(datasets, System.out.charset()).print(System.out);
    try (Connection trino = Trino.connect(platform, Identity.ANALYST)) {
      List<RuleFinding> broken = RuleFinding.broken(trino);
      if (!broken.isEmpty()) {
        System.out.println();
        RuleFinding.table(broken).print(System.out);
        System.err.println("Rows that broke a rule: ./headwater quality --dataset TABLE");
      }
      return exit(broken);
    }
  }

  /** As the engineer: what the rows say is for those who may see the table. */
  private int one(Platform platform, List<DatasetQuality> datasets) throws SQLException {
    List<String> names = datasets.stream().map(DatasetQuality::dataset).toList();
    if (!names.contains(dataset)) {
      throw new FailedException(
          "Nothing was measured of '%s'. Measured are %s."
              .formatted(dataset, String.join(", ", names)));
    }
    try (Connection trino = Trino.connect(platform, Identity.ENGINEER)) {
      List<RuleFinding> findings = RuleFinding.of(trino, dataset);
      RuleFinding.table(findings).print(System.out);
      findings.stream()
          .filter(finding -> !finding.passed())
          .forEach(finding -> System.out.println(finding.rows()));
      return exit(findings);
    }
  }

  private static int exit(List<RuleFinding> findings) {
    return findings.stream().anyMatch(RuleFinding::stops) ? 1 : 0;
  }
}
