package io.headwater.bench;

import io.headwater.bench.measurement.Bed;
import io.headwater.bench.measurement.Consuming;
import io.headwater.bench.measurement.Freshness;
import io.headwater.bench.measurement.Measurement;
import io.headwater.bench.measurement.Poison;
import io.headwater.bench.measurement.Producing;
import io.headwater.bench.measurement.Recovery;
import io.headwater.bench.measurement.Stages;
import io.headwater.bench.measurement.SustainedRate;
import io.headwater.bench.platform.FlinkJobs;
import io.headwater.bench.platform.LiveApi;
import io.headwater.bench.platform.Offsets;
import io.headwater.bench.platform.Typed;
import io.headwater.bench.report.ResultFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the speed layer of a running platform; {@code ./headwater bench streaming} starts it.
 */
@Command(name = "bench")
public final class Bench implements Callable<Integer> {
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
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    BenchSettings settings = BenchSettings.read(System.getenv());
    Map<String, Object> kafka = new HashMap<>(settings.kafka().clientProperties());
    try (Offsets offsets = new Offsets(kafka)) {
      Bed bed =
          new Bed(
              quick ? Effort.quick() : Effort.full(),
              new Typed(repository, home),
              kafka,
              offsets,
              new FlinkJobs(settings.flink()),
              new LiveApi(settings.live(), settings.liveToken()),
              settings.trino(),
              login(settings));
      return new Round(
                  repository,
                  measurements(bed),
                  new ResultFiles(out, "streaming"),
                  quick ? "quick" : "full")
              .run()
          ? 0
          : 1;
    }
  }

  /** In this order: what is sent first is what the next ones read. */
  private List<Measurement> measurements(Bed bed) {
    List<Measurement> all =
        List.of(
            new Producing(bed),
            new Consuming(bed),
            new Stages(bed),
            new Poison(bed),
            new Freshness(bed),
            new Recovery(bed),
            new SustainedRate(bed));
    return all.stream().filter(this::isWanted).toList();
  }

  /** A first answer leaves out what loads the topic three times, unless it is named. */
  private boolean isWanted(Measurement measurement) {
    return only.isEmpty()
        ? !quick || !(measurement instanceof Poison)
        : only.contains(measurement.name());
  }

  private static Properties login(BenchSettings settings) {
    Properties login = new Properties();
    login.setProperty("user", settings.trinoUser());
    login.setProperty("password", settings.trinoPassword().reveal());
    login.setProperty("source", "bench");
    return login;
  }
}
