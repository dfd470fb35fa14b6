package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "reconcile",
    description = {
      "Compares live with gold, minute by minute, as far as both are done; fails when they differ.",
      "Each comparison is kept in the table ops.reconciliations."
    })
final class ReconcileCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATASET",
      arity = "0..*",
      description = "orders or readings; both unless one is named.")
  private List<String> names = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "1970-01-01T00:00:00Z",
      description = "Leaves out earlier minutes, such as 2026-03-01T00:00:00Z (default: none).")
  private Instant since;

  @Override
  public Integer call() throws Exception {
    Set<Reconciled> datasets = datasets();
    Installation installation = headwater.installation();
    Platform platform =
        installation.runningPlatform("kafka", "trino", "catalog", "postgres", "object-store");
    List<Reconciliation> reconciliations = compare(platform, datasets);
    reconciliations.forEach(ReconcileCommand::print);
    new ReconciliationRows(installation, platform).append(reconciliations);
    return reconciliations.stream().allMatch(Reconciliation::holds) ? 0 : 1;
  }

  private Set<Reconciled> datasets() {
    Set<Reconciled> named = EnumSet.noneOf(Reconciled.class);
    for (String name : names) {
      named.add(
          Stream.of(Reconciled.values())
              .filter(dataset -> dataset.toString().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "Cannot compare '%s': must be orders or readings".formatted(name))));
    }
    return named.isEmpty() ? EnumSet.allOf(Reconciled.class) : named;
  }

  /** As the engineer: how far the batch layer has read, bronze and the snapshots tell. */
  private List<Reconciliation> compare(Platform platform, Set<Reconciled> datasets)
      throws Exception {
    List<Reconciliation> reconciliations = new ArrayList<>();
    try (Connection trino = Trino.connect(platform, Identity.ENGINEER);
        WatchedLog log = WatchedLog.of(platform)) {
      for (Reconciled dataset : datasets) {
        Border border = border(dataset, log, trino);
        reconciliations.add(new Comparison(trino, dataset, since, border).settled());
      }
    }
    return reconciliations;
  }

  /** Of readings the lake itself tells: one job writes what both sides are made from. */
  private static Border border(Reconciled dataset, WatchedLog log, Connection trino) {
    return switch (dataset) {
      case ORDERS -> new OrdersBorder(log, trino);
      case READINGS -> List::of;
    };
  }

  private static void print(Reconciliation reconciliation) {
    if (!reconciliation.differences().isEmpty()) {
      reconciliation.table().print(System.out);
    }
    System.err.println(reconciliation.summary());
    if (!reconciliation.holds()) {
      System.err.println(
          """
          What to do: run ./headwater batch and compare again. What differs still is drift: gold can be
          built anew from bronze, and what live counted is in the log for as long as that is kept.""");
    }
  }
}
