package io.headwater.streaming.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.StreamSettings;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.testing.CollectingSink;
import io.headwater.streaming.testing.ContractTable;
import io.headwater.streaming.testing.Counters;
import io.headwater.streaming.testing.LocalRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a cluster in this process, into real Iceberg tables in a folder. */
final class ReadingsJobTest {
  private static final RunOfJob RUN = new RunOfJob(ReadingsJob.NAME, "run-1");
  private static final List<Reading> SENT = GeneratedReadings.readings();

  @TempDir private Path folder;

  private LocalRegistry registry;
  private ContractTable bronze;
  private ContractTable minutes;
  private ContractTable late;
  private CollectingSink<DeadLetter> deadLetters;
  private CollectingSink<DeviceTotal> totals;

  @BeforeEach
  void create() throws Exception {
    registry = GeneratedReadings.registry();
    bronze = new ContractTable("bronze.readings", folder);
    minutes = new ContractTable("live.readings_per_minute", folder);
    late = new ContractTable("live.readings_late", folder);
    deadLetters = new CollectingSink<>("dead-readings");
    totals = new CollectingSink<>("device-totals");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void keepsEveryRecordOnceAndCountsEveryReadingOnce() throws Exception {
    job(GeneratedReadings.source(registry)).execute(environment(configuration(2)), settings());

    assertExact();
    assertThat(Counters.sum("readings")).isEqualTo(distinct());
    assertThat(Counters.sum("duplicates")).isEqualTo(SENT.size() - distinct()).isPositive();
    assertThat(Counters.sum("deadLetters")).isEqualTo(GeneratedReadings.COUNT / 10);
    assertThat(bronze.summaries())
        .isNotEmpty()
        .allSatisfy(
            summary ->
                assertThat(summary)
                    .containsEntry("headwater.job", "readings")
                    .containsEntry("headwater.run", "run-1"));
  }

  @Test
  void aFailureBetweenCheckpointsLosesAndDoublesNothing() throws Exception {
    job(GeneratedReadings.failingOnce(registry)).execute(environment(configuration(2)), settings());

    assertThat(GeneratedReadings.hasFailed()).isTrue();
    assertExact();
  }

  @Test
  void aSavepointGoesOnWithAnotherParallelism() throws Exception {
    StreamExecutionEnvironment first = environment(configuration(2));
    job(GeneratedReadings.source(registry)).connect(first, settings());
    JobClient running = first.executeAsync("readings");
    while (bronze.rows().size() < GeneratedReadings.COUNT / 5) {
      Thread.onSpinWait();
    }
    String savepoint =
        running
            .stopWithSavepoint(
                false,
                folder.resolve("savepoints").toUri().toString(),
                SavepointFormatType.CANONICAL)
            .get(60, TimeUnit.SECONDS);
    assertThat(bronze.rows()).hasSizeLessThan(SENT.size());

    Configuration rescaled = configuration(3);
    rescaled.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
    job(GeneratedReadings.source(registry)).execute(environment(rescaled), settings());

    assertExact();
  }

  private void assertExact() throws IOException {
    assertThat(bronze.rows().stream().map(row -> (long) row.getField("kafka_offset")))
        .containsExactlyInAnyOrderElementsOf(SENT.stream().map(Reading::offset).toList());
    assertThat(bronze.rows().stream().map(ReadingsJobTest::reading))
        .containsExactlyInAnyOrderElementsOf(SENT);
    assertThat(late.rows()).isEmpty();
    assertThat(summed(minutes.rows())).isEqualTo(TestReadings.recomputed(SENT));
    assertThat(deadLetters.sent().stream().map(DeadLetter::offset).distinct())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, GeneratedReadings.COUNT)
                .filter(GeneratedReadings::isDead)
                .boxed()
                .toList());
    totals
        .sent()
        .forEach(
            total ->
                assertThat(total.total().readings)
                    .isLessThanOrEqualTo(
                        TestReadings.recomputed(SENT)
                            .get(TestReadings.name(total.deviceId(), total.minute()))
                            .readings()));
  }

  private static long distinct() {
    return TestReadings.recomputed(SENT).values().stream()
        .mapToLong(TestReadings.Minute::readings)
        .sum();
  }

  private ReadingsJob job(Source<ReadingRecord, ?, ?> source) {
    return new ReadingsJob(
        source,
        ReadingEventTime.of(Duration.ofSeconds(30), Duration.ofSeconds(30)),
        deadLetters,
        totals,
        new ReadingTables(
            bronze.table(BronzeRows.COLUMNS, RUN),
            minutes.table(MinuteRows.COLUMNS, RUN),
            late.table(LateRows.COLUMNS, RUN)));
  }

  private ReadingsSettings settings() {
    StreamSettings stream =
        new StreamSettings(
            Duration.ofMillis(200),
            folder.resolve("checkpoints").toUri(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            2);
    return new ReadingsSettings(
        new JobSettings(null, null, null, null, stream),
        Duration.ofMinutes(5),
        Duration.ofMillis(100),
        "hashmap");
  }

  private Configuration configuration(int parallelism) {
    Configuration configuration = settings().configuration();
    configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
    Counters.keep(configuration);
    return configuration;
  }

  private static StreamExecutionEnvironment environment(Configuration configuration) {
    return StreamExecutionEnvironment.createLocalEnvironment(configuration);
  }

  private static Reading reading(Record row) {
    return new Reading(
        (String) row.getField("device_id"),
        (String) row.getField("site"),
        (String) row.getField("metric"),
        (long) row.getField("sequence"),
        micros(row, "observed_at"),
        unscaled(row, "value"),
        (int) row.getField("kafka_partition"),
        (long) row.getField("kafka_offset"),
        micros(row, "kafka_timestamp") / 1_000,
        (int) row.getField("schema_id"));
  }

  private static Map<String, TestReadings.Minute> summed(List<Record> rows) {
    Map<String, TestReadings.Minute> minutes = new TreeMap<>();
    for (Record row : rows) {
      minutes.merge(
          TestReadings.name(
              (String) row.getField("device_id"), micros(row, "window_start") / 1_000),
          new TestReadings.Minute(
              (long) row.getField("readings"),
              (BigDecimal) row.getField("value_sum"),
              unscaled(row, "value_min"),
              unscaled(row, "value_max"),
              unscaled(row, "value_last"),
              micros(row, "last_observed_at"),
              (long) row.getField("last_sequence")),
          TestReadings.Minute::plus);
    }
    return minutes;
  }

  private static long unscaled(Record row, String column) {
    return ((BigDecimal) row.getField(column)).unscaledValue().longValueExact();
  }

  private static long micros(Record row, String column) {
    return AvroValues.micros(((OffsetDateTime) row.getField(column)).toInstant());
  }
}
