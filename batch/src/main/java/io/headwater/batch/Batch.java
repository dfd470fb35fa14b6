package io.headwater.batch;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.LakeSession;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.silver.Tokeniser;
import io.headwater.contracts.Contracts;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.util.List;
import java.util.Map;
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
      return run(arguments, BatchSettings.read(new Environment(System.getenv())));
    } catch (WrongUseException | SettingsException unusable) {
      System.err.println(unusable.getMessage());
      return 2;
    }
  }

  private static int run(Arguments arguments, BatchSettings settings) {
    Map<String, String> catalog = settings.catalog().properties(settings.store());
    try (LakeSession session = LakeSession.open(settings.master(), catalog);
        KafkaLog log = new KafkaLog(session.spark(), settings.kafka());
        LandingStore landed = LandingStore.open(catalog, settings.bucket())) {
      new Tokeniser(settings.privacy().key()).register(session.spark());
      new Run(steps(session, log, landed, settings), System.err).run(arguments);
      return 0;
    } catch (Exception failed) {
      // Everything: Spark throws checked exceptions that its Java signatures do not declare.
      LOG.error("The run failed", failed);
      System.err.println("batch: " + new Explanation(settings).of(failed));
      System.err.println("batch: details are in " + LogFile.path());
      return 1;
    }
  }

  private static Steps steps(
      LakeSession session, KafkaLog log, LandingStore landed, BatchSettings settings) {
    return new Steps(
        Contracts.load(),
        new Lake(session.spark()),
        log,
        new RecordDecoding(
            settings.registryAddress(), settings.registryPatience(), settings.schemaPatience()),
        landed);
  }
}
