package io.headwater.landing;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headwater.contracts.landing.Landing;
import io.headwater.landing.prices.PriceGeneration;
import io.headwater.landing.prices.PriceLedger;
import io.headwater.landing.prices.PricePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that lands the price lists of made-up suppliers. */
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lands the price lists of made-up suppliers as CSV, JSON lines and Parquet, a delivery each.",
      "",
      "The same seed, count and --from give the same deliveries, byte for byte; sending them again,"
          + " as after a run that was cut off, changes nothing downstream."
    })
final class GeneratePrices implements Callable<Integer> {
  private static final Landing LANDING = new Landing("supplier-prices");

  @Spec private CommandSpec spec;

  @Option(
      names = "--deliveries",
      paramLabel = "N",
      required = true,
      description = "Deliveries to land.")
  private long deliveries;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other lists; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description =
          "When the first was made, such as 2011-08-01T06:00:00Z, each later one a second after; so"
              + " many seconds before today, UTC, if not given.")
  private Instant from;

  @Option(
      names = "--bad",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the deliveries with something wrong, such as 0.3, every kind in turn; none if"
              + " not given.")
  private double bad;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Where to write what was sent and what has to become of it, as JSON.")
  private Path ledger;

  private final Map<String, String> environment;
  private final Clock clock;

  GeneratePrices(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    require(deliveries >= 1, "--deliveries " + deliveries + ": must be at least 1");
    require(bad >= 0 && bad <= 1, "--bad " + bad + ": must be from 0 to 1");
    PriceLedger sent = send(LandingSettings.read(environment));
    if (ledger != null) {
      Files.createDirectories(ledger.toAbsolutePath().getParent());
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValue(ledger.toFile(), sent);
    }
    System.err.printf(
        "%,d deliveries with %,d prices%s; read them with: ./headwater batch%n",
        sent.deliveries(), sent.prices(), ledger == null ? "" : ", written down in " + ledger);
    return 0;
  }

  private PriceLedger send(LandingSettings settings) throws IOException {
    Instant usual = clock.instant().truncatedTo(ChronoUnit.DAYS).minusSeconds(deliveries);
    PricePlan plan = new PricePlan(seed, deliveries, Optional.ofNullable(from).orElse(usual), bad);
    try (Bucket bucket = Bucket.open(settings)) {
      return new PriceGeneration(plan, new Dispatch(bucket, LANDING)).run();
    }
  }

  private void require(boolean kept, String problem) {
    if (!kept) {
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
