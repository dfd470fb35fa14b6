package io.headwater.batch;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.LakeSession;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.publish.HeldRuns;
import io.headwater.batch.silver.Tokeniser;
import io.headwater.contracts.Datasets;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batch layer: Kafka and what has landed to bronze to silver to gold, as far as there is
 * something new. Exits with 0 when all is up to date, 1 when a step failed, 2 on wrong use. What
 * Spark has to say goes to the log file named by the system property {@code headwater.log} or by
 * HEADWATER_LOG.
 */
public final class Batch {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  private Batch() {}

  public static void main(String[] words) {
    System.exit(exitCode(List.of(words)));
  }

  private static int exitCode(List<String> words) {
    try {
      Arguments arguments = Arguments.parse(words);
      BatchSettings settings = BatchSettings.read(new Environment(System.getenv()));
      Datasets datasets = Datasets.load(settings.datasets());
      arguments.rebuild().ifPresent(wanted -> Rebuilding.check(datasets.all(), wanted.tables()));
      return run(String.join(" ", words), arguments, datasets, settings);
    } catch (WrongUseException | SettingsException unusable) {
      System.err.println(unusable.getMessage());
      return 2;
    }
  }

  private static int run(
      String words, Arguments arguments, Datasets datasets, BatchSettings settings) {
    try (Turn turn = Turn.take(settings.lock(), words)) {
      switch (arguments.action()) {
        case RUN, AUDIT -> bring(arguments, datasets, settings);
        case PUBLISH ->
            System.err.println(held(datasets, settings, runs -> publish(runs, arguments)));
        case DISCARD ->
            System.err.println(held(datasets, settings, runs -> discard(runs, arguments)));
      }
      return 0;
    } catch (Exception failed) {
      // Everything: Spark throws checked exceptions that its Java signatures do not declare.
      LOG.error("The run failed", failed);
      System.err.println("batch: " + new Explanation(settings).of(failed));
      System.err.println("batch: details are in " + LogFile.path());
      return 1;
    }
  }

  private static void bring(Arguments arguments, Datasets datasets, BatchSettings settings)
      throws Exception {
    Map<String, String> properties = catalog(settings);
    Tokeniser tokeniser = new Tokeniser(settings.privacy().key());
    Catalog catalog = CatalogUtil.buildIcebergCatalog(Lake.CATALOG, properties, null);
    try (AutoCloseable closing = closing(catalog);
        LakeSession session = LakeSession.open(settings.master(), properties, tokeniser::register);
        KafkaLog log = new KafkaLog(session::spark, settings.kafka());
        LandingStore landed = LandingStore.open(properties, settings.bucket())) {
      Runs runs =
          new Runs(
              datasets,
              new Lake(catalog, session::spark),
              log,
              settings.decoding(),
              landed,
              new Explanation(settings)::of,
              System.err);
      runs.run(arguments);
    }
  }

  private static Map<String, String> catalog(BatchSettings settings) {
    return settings.catalog().properties(settings.store());
  }

  /** Publishing needs the catalog only, and is done before Spark would have started. */
  private static String held(
      Datasets datasets, BatchSettings settings, Function<HeldRuns, String> action)
      throws Exception {
    Catalog catalog = CatalogUtil.buildIcebergCatalog(Lake.CATALOG, catalog(settings), null);
    try (AutoCloseable closing = closing(catalog)) {
      return action.apply(new HeldRuns(catalog, Layer.audited(datasets.all())));
    }
  }

  private static AutoCloseable closing(Catalog catalog) {
    return catalog instanceof AutoCloseable each ? each : () -> {};
  }

  private static String publish(HeldRuns runs, Arguments arguments) {
    return arguments.run().map(runs::publish).orElseGet(runs::publish);
  }

  private static String discard(HeldRuns runs, Arguments arguments) {
    return arguments.run().map(runs::discard).orElseGet(runs::discard);
  }
}
