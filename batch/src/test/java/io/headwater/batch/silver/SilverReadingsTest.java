package io.headwater.batch.silver;

import static io.headwater.batch.fixture.TestLake.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeReadings;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.Reading;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A reading has two names: a device, and its count. */
final class SilverReadingsTest {
  private static final Reading FIRST = Reading.of("pump", 1, "2026-03-01T10:00:00Z", "20.500000");

  private final Lake lake = TestLake.empty();
  private final BronzeReadings bronze = new BronzeReadings(lake);

  @Test
  void keepsEachReadingOnceByDeviceAndSequence() {
    bronze.append(FIRST, FIRST, Reading.of("pump", 2, "2026-03-01T10:00:00Z", "20.500000"));
    run();
    bronze.append(FIRST, Reading.of("fan", 1, "2026-03-01T10:00:00Z", "20.500000"));

    Outcome outcome = run();

    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(texts("SELECT device_id, sequence, kafka_offset FROM lake.silver.readings"))
        .containsExactlyInAnyOrder("[pump,1,0]", "[pump,2,2]", "[fan,1,4]");
    assertThat(texts("SELECT * FROM lake.silver.readings_quarantine")).isEmpty();
  }

  @Test
  void quarantinesOtherContentUnderAKnownName() {
    bronze.append(FIRST, FIRST.withValue("20.500001"));
    run();
    bronze.append(FIRST.at("south"));

    assertThat(run().quarantined()).isEqualTo(1);

    assertThat(
            texts(
                """
                SELECT device_id, sequence, kafka_offset, reasons
                FROM lake.silver.readings_quarantine ORDER BY kafka_offset"""))
        .containsExactly(
            "[pump,1,1,conflicts with an earlier event of the same id]",
            "[pump,1,2,conflicts with an earlier event of the same id]");
    assertThat(texts("SELECT value FROM lake.silver.readings")).containsExactly("[20.500000]");
  }

  @Test
  void quarantinesWithEveryBrokenRule() {
    bronze.append(
        Reading.of("pump", 0, "2026-03-01T10:00:00Z", "1000000000.000001"),
        Reading.of("pump", 1, "2026-03-06T00:00:00.000001Z", "1.000000"));

    run();

    assertThat(texts("SELECT reasons FROM lake.silver.readings_quarantine ORDER BY kafka_offset"))
        .containsExactly(
            "[sequence minimum 1; value maximum 1000000000]",
            "[observed_at notAfterArrival PT24H]");
    assertThat(texts("SELECT * FROM lake.silver.readings")).isEmpty();
  }

  @Test
  void looksForKnownReadingsInTheDaysThatCameInOnly() {
    bronze.append(FIRST, Reading.of("pump", 2, "2026-03-02T10:00:00Z", "1.000000"));
    run();
    // Were another day looked into, its file would be missed.
    TestLake.deleteFile("SELECT _file FROM lake.silver.readings WHERE sequence = 1");
    bronze.append(Reading.of("pump", 2, "2026-03-02T10:00:00Z", "1.000000"));

    assertThat(run().duplicates()).isEqualTo(1);
  }

  @Test
  void copesWithDevicesWhoseClocksAreAnywhere() {
    Instant start = Instant.parse("1990-01-01T00:00:00Z");
    List<Reading> wild =
        LongStream.rangeClosed(1, 200)
            .mapToObj(
                n -> Reading.of("wild", n, start.plusSeconds(n * 200_000).toString(), "1.000000"))
            .toList();
    bronze.append(wild);
    run();
    bronze.append(wild);

    assertThat(run().duplicates()).isEqualTo(200);
  }

  @Test
  void commitsNothingWhenBronzeGainedNothing() {
    bronze.append(FIRST);
    run();

    assertThat(run()).isEqualTo(Outcome.nothingNew());
    assertThat(TestLake.snapshots(lake, "silver.readings")).isEqualTo(1);
    assertThat(TestLake.snapshots(lake, "silver.readings_quarantine")).isEqualTo(1);
  }

  private Outcome run() {
    return Pipeline.silverReadings(lake).run("run");
  }

  private static List<String> texts(String sql) {
    return rows(sql).stream().map(Row::toString).toList();
  }
}
