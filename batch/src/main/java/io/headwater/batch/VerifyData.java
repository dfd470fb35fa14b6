package io.headwater.batch;

import io.headwater.batch.bronze.KafkaLog;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.LakeSession;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.silver.Tokeniser;
import io.headwater.batch.verify.Checks;
import io.headwater.batch.verify.Report;
import io.headwater.batch.verify.Verification;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import io.headwater.settings.Environment;
import io.headwater.settings.SettingsException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes every table anew from what it was made from, and compares. It writes nothing. Exits with
 * 0 when all are equal, 1 when not or when that cannot be found out, 2 on wrong use.
 */
public final class VerifyData {
  private static final Logger LOG = LoggerFactory.getLogger(VerifyData.class);

  private VerifyData() {}

  public static void main(String[] words) {
    System.exit(exitCode(List.of(words)));
  }

  private static int exitCode(List<String> words) {
    try {
      BatchSettings settings = BatchSettings.read(new Environment(System.getenv()));
      Datasets datasets = Datasets.load(settings.datasets());
      datasets.problems().forEach(System.err::println);
      Contracts contracts = datasets.all();
      return run(VerifyArguments.parse(words, Checks.tables(contracts)), contracts, settings);
    } catch (WrongUseException | SettingsException unusable) {
      System.err.println(unusable.getMessage());
      return 2;
    }
  }

  private static int run(VerifyArguments arguments, Contracts contracts, BatchSettings settings) {
    try {
      return verify(arguments, contracts, settings) ? 0 : 1;
    } catch (Exception failed) {
      // Everything: Spark throws checked exceptions that its Java signatures do not declare.
      LOG.error("The data could not be verified", failed);
      System.err.println("verify-data: " + new Explanation(settings).of(failed));
      System.err.println("verify-data: details are in " + LogFile.path());
      return 1;
    }
  }

  private static boolean verify(
      VerifyArguments arguments, Contracts contracts, BatchSettings settings) {
    Map<String, String> catalog = settings.catalog().properties(settings.store());
    Tokeniser tokeniser = new Tokeniser(settings.privacy().key());
    try (LakeSession session = LakeSession.open(settings.master(), catalog, tokeniser::register);
        KafkaLog log = new KafkaLog(session::spark, settings.kafka());
        LandingStore landed = LandingStore.open(catalog, settings.bucket())) {
      Lake lake = new Lake(session.spark()).holding(Checks.tables(contracts));
      Checks checks = new Checks(contracts, lake, log, settings.decoding(), landed);
      Report report =
          new Verification(checks, System.err).run(arguments.tables(), arguments.sample());
      System.out.print(arguments.json() ? report.json() + "\n" : report.text());
      return report.holds();
    }
  }
}
