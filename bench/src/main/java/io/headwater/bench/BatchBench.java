package io.headwater.bench;

import io.headwater.bench.batch.BatchBed;
import io.headwater.bench.batch.BatchMeasurements;
import io.headwater.bench.batch.Catalog;
import io.headwater.bench.batch.History;
import io.headwater.bench.batch.Trino;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.ResultFiles;
import io.headwater.settings.CatalogSettings;
import io.headwater.settings.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the batch layer of a running platform that nothing was sent to yet; {@code ./headwater
 * bench batch} starts it. Its environment says where it is: HEADWATER_TRINO_* and
 * HEADWATER_CATALOG_* of one who may drop tables.
 */
@Command(name = "bench")
public final class BatchBench implements Callable<Integer> {
  @Option(names = "--repository", required = true)
  private Path repository;

  @Option(names = "--home", required = true)
  private Path home;

  @Option(names = "--out", required = true)
  private Path out;

  @Option(names = "--quick")
  private boolean quick;

  @Option(names = "--only")
  private List<String> only = List.of();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BatchBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    BatchEffort effort = quick ? BatchEffort.quick() : BatchEffort.full();
    Typed headwater = new Typed(repository, home);
    BatchBed bed = bed(effort, headwater, new Environment(System.getenv()));
    return new Round(
                repository,
                BatchMeasurements.of(bed, only, home.resolve("bench")),
                new ResultFiles(out, "batch"),
                quick ? "quick" : "full")
            .run()
        ? 0
        : 1;
  }

  private BatchBed bed(BatchEffort effort, Typed headwater, Environment environment) {
    CatalogSettings catalog = CatalogSettings.read(environment);
    Properties login = new Properties();
    login.setProperty("user", environment.text("HEADWATER_TRINO_USER"));
    login.setProperty("password", environment.secret("HEADWATER_TRINO_PASSWORD").reveal());
    login.setProperty("source", "bench");
    Trino trino =
        new Trino(
            environment.text("HEADWATER_TRINO_URL"), login, home.resolve("data").resolve("s3"));
    environment.validate();
    return new BatchBed(
        effort,
        headwater,
        trino,
        new Catalog(catalog),
        History.ofOrders(headwater, effort.linesOfAMonth()),
        History.ofJourneys(headwater, effort.journeysOfAMonth()));
  }
}
