package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeReadings;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.Reading;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class GoldReadingsTest {
  private final Lake lake = TestLake.empty();
  private final BronzeReadings bronze = new BronzeReadings(lake);

  @Test
  void addsUpAMinuteToTheLastDigit() {
    bronze.append(
        Reading.of("pump", 2, "2026-03-01T10:00:59.999999Z", "0.000001"),
        Reading.of("pump", 1, "2026-03-01T10:00:00Z", "999999999.999999"),
        Reading.of("pump", 3, "2026-03-01T10:00:30Z", "-5.000000"),
        Reading.of("fan", 1, "2026-03-01T10:00:30Z", "1.000000"));

    Pipeline.runReadings(lake);

    assertThat(minutes())
        .containsExactly(
            "[fan,10:00,1,1.000000,1.000000,1.000000,1.000000,1.000000,1]",
            "[pump,10:00,3,999999995.000000,-5.000000,999999999.999999,333333331.666667,0.000001,2]");
  }

  @Test
  void ofTwoReadingsAtOneInstantTheLargerSequenceIsTheLast() {
    bronze.append(
        Reading.of("pump", 10, "2026-03-01T10:00:00Z", "1.000000"),
        Reading.of("pump", 9, "2026-03-01T10:00:00Z", "2.000000").at("south"));

    Pipeline.runReadings(lake);

    assertThat(texts("SELECT value_last, site, last_sequence FROM lake.gold.agg_readings_hourly"))
        .containsExactly("[1.000000,north,10]");
  }

  @Test
  void recomputesOnlyTheDaysThatGainedReadings() {
    bronze.append(
        Reading.of("pump", 1, "2026-03-01T23:59:59Z", "1.000000"),
        Reading.of("pump", 2, "2026-03-02T00:00:00Z", "2.000000"));
    Pipeline.runReadings(lake);
    bronze.append(Reading.of("pump", 3, "2026-03-02T00:00:01Z", "4.000000"));

    Pipeline.runReadings(lake);

    assertThat(lake.table("gold.agg_readings_per_minute").currentSnapshot().summary())
        .containsEntry("changed-partition-count", "1");
    assertThat(
            texts("SELECT hour, readings, value_sum FROM lake.gold.agg_readings_hourly ORDER BY 1"))
        .containsExactly("[2026-03-01T23:00:00Z,1,1.000000]", "[2026-03-02T00:00:00Z,2,6.000000]");
  }

  @Test
  void aSecondReplayOfEverythingChangesNoGold() {
    List<Reading> readings =
        List.of(
            Reading.of("pump", 1, "2026-03-01T10:00:00Z", "1.000000"),
            Reading.of("pump", 2, "2026-03-01T10:01:00Z", "2.000000"));
    bronze.append(readings);
    Pipeline.runReadings(lake);
    bronze.append(readings);

    List<Outcome> outcomes = Pipeline.runReadings(lake);

    assertThat(outcomes.get(0).duplicates()).isEqualTo(2);
    assertThat(outcomes.subList(1, 3)).containsOnly(Outcome.nothingNew());
    assertThat(Pipeline.runReadings(lake)).containsOnly(Outcome.nothingNew());
  }

  private static List<String> minutes() {
    return texts(
        """
        SELECT device_id, date_format(minute, 'HH:mm'), readings, value_sum, value_min, value_max,
          value_mean, value_last, last_sequence
        FROM lake.gold.agg_readings_per_minute ORDER BY device_id, minute""");
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
