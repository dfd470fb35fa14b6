package io.headwater.batch.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.contracts.landing.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that died between its commits: the next one makes the tables what was delivered. */
final class LandingCrashTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-08-02T00:00:00Z"), ZoneOffset.UTC);
  private static final int DELIVERIES = 12;

  /** What the run had committed when it died. */
  enum Committed {
    NOTHING,
    REJECTS,
    REJECTS_AND_RECORDS
  }

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();
  private final SplittableRandom random = new SplittableRandom(11);
  private long good;
  private long bad;

  @ParameterizedTest
  @EnumSource(Committed.class)
  void theNextRunMendsIt(Committed committed) {
    deliver(0, DELIVERIES / 2);
    step().run("first");
    deliver(DELIVERIES / 2, DELIVERIES);
    die(committed);
    deliver(DELIVERIES, DELIVERIES + 1);

    step().run("third");
    step().run("fourth");

    assertThat(count("lake.bronze.price_lists")).isEqualTo(good);
    assertThat(count("(SELECT DISTINCT delivery, file, record_no FROM lake.bronze.price_lists)"))
        .isEqualTo(good);
    assertThat(count("lake.bronze.landing_rejects")).isEqualTo(bad);
    assertThat(count("lake.bronze.landed_files")).isEqualTo(DELIVERIES + 1);
    assertThat(
            TestLake.rows("SELECT sum(records), sum(rejected) FROM lake.bronze.landed_files")
                .get(0))
        .extracting(Row::toString)
        .isEqualTo("[%d,%d]".formatted(good, bad));
  }

  /** The records are there, the register does not say so, and the delivery is another arrival. */
  @Test
  void whatLandsAgainAfterARunDiedIsStillThereOnce() {
    deliver(0, 1);
    die(Committed.REJECTS_AND_RECORDS);
    Delivery.at(root, 0).landedAt(CLOCK.instant()).landAgain();

    step().run("second");

    assertThat(count("lake.bronze.price_lists")).isEqualTo(good).isPositive();
  }

  private void die(Committed committed) {
    LandingStep step = step();
    Deliveries deliveries = new Deliveries(step.fresh());
    Dataset<Row> landed = step.landed(deliveries);
    switch (committed) {
      case NOTHING -> assertThat(landed.count()).isPositive();
      case REJECTS -> step.appendRejects("died", deliveries, landed);
      case REJECTS_AND_RECORDS -> {
        step.appendRejects("died", deliveries, landed);
        step.appendRecords("died", deliveries, landed);
      }
    }
  }

  /** Deliveries of good and bad lines in no order; some have only bad ones. */
  private void deliver(int from, int until) {
    for (int second = from; second < until; second++) {
      StringBuilder text = new StringBuilder("supplier_id,list_no,product_id,unit_price\n");
      int lines = 1 + random.nextInt(40);
      for (int line = 0; line < lines; line++) {
        boolean fits = second % 4 != 3 && random.nextInt(3) > 0;
        text.append("S1,L%d,P%d,%s\n".formatted(second, line, fits ? "1.5" : "dear"));
        good += fits ? 1 : 0;
        bad += fits ? 0 : 1;
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      Delivery.at(root, second).file("prices.csv", Format.CSV, bytes).land();
    }
  }

  private LandingStep step() {
    return TestLanding.step(lake, root, CLOCK);
  }

  private static long count(String table) {
    return TestLake.rows("SELECT count(*) FROM " + table).get(0).getLong(0);
  }
}
