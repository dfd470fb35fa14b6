package io.headwater.landing;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.landing.Manifest;
import io.headwater.landing.prices.CsvText;
import io.headwater.landing.targets.Target;
import io.headwater.landing.targets.TargetPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that lands made-up sales targets. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lands made-up sales targets as one delivery, some months with a corrected target.",
      "",
      "The same seed and months give the same targets."
    })
final class GenerateTargets implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      required = true,
      description = "The first month, such as 2010-12.")
  private YearMonth from;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many months; ${DEFAULT-VALUE} if not given.")
  private int months;

  @Option(
      names = "--revenue",
      paramLabel = "GBP",
      defaultValue = "650000",
      description =
          "What the orders of a usual month are to come to; ${DEFAULT-VALUE} if not given.")
  private BigDecimal revenue;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other targets; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where to write the targets that hold in the end, as JSON.")
  private Path ledger;

  private static final Landing LANDING = new Landing("sales-targets");

  private final Map<String, String> environment;
  private final Clock clock;

  GenerateTargets(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    require(months >= 1, "--months " + months + ": must be at least 1");
    require(revenue.signum() >= 0, "--revenue " + revenue + ": must be at least 0");
    TargetPlan plan = new TargetPlan(seed, from, months, revenue);
    try (Bucket bucket = Bucket.open(LandingSettings.read(environment))) {
      send(plan.all(), new Dispatch(bucket, LANDING));
    }
    if (ledger != null) {
      Files.createDirectories(ledger.toAbsolutePath().getParent());
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValue(ledger.toFile(), plan.held().values().stream().map(Target::columns).toList());
    }
    System.err.printf(
        "Targets of %,d months%s; read them with: ./headwater batch%n",
        months, ledger == null ? "" : ", written down in " + ledger);
    return 0;
  }

  private void send(List<Target> targets, Dispatch dispatch) throws IOException {
    Path folder = Files.createTempDirectory("headwater-targets-");
    Path file = folder.resolve("targets.csv");
    try {
      Files.write(file, CsvText.of(targets.stream().map(Target::columns).toList()));
      dispatch.send(manifest(file, targets.size()), folder);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private Manifest manifest(Path file, long records) throws IOException {
    Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new Manifest(
        LANDING.dataset(),
        Landing.delivery(made, "s%d-%d".formatted(seed, months)),
        made,
        "generated",
        List.of(DeliveredFile.of(file, Format.CSV, Optional.of("UTF-8"), OptionalLong.of(records))),
        Optional.empty());
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
