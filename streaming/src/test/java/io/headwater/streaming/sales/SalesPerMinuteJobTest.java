package io.headwater.streaming.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.StreamSettings;
import io.headwater.streaming.orders.OrderEventTime;
import io.headwater.streaming.orders.OrderRecord;
import io.headwater.streaming.testing.CollectingSink;
import io.headwater.streaming.testing.Counters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a cluster in this process, into a real Iceberg table in a folder. */
final class SalesPerMinuteJobTest {
  private static final Map<Minute, Sales> EXPECTED =
      GeneratedOrders.orders()
          .distinct()
          .collect(Collectors.toMap(Minute::of, Sales::of, Sales::plus));

  private static final Map<String, String> ORIGIN =
      Map.of("headwater.job", "sales-per-minute", "headwater.run", "run-1");

  @TempDir private Path folder;

  private LocalTable table;
  private CollectingSink<DeadLetter> deadLetters;
  private CollectingSink<MinuteTotal> totals;

  @BeforeEach
  void create() {
    table = new LocalTable(folder);
    deadLetters = new CollectingSink<>("dead-letters");
    totals = new CollectingSink<>("totals");
  }

  @Test
  void countsEveryEventOnce() throws Exception {
    run(GeneratedOrders.source());

    assertThat(sums(table.rows())).isEqualTo(EXPECTED);
    assertThat(newestTotals()).isEqualTo(EXPECTED);
    assertThat(deadLetters.sent())
        .extracting(DeadLetter::offset)
        .doesNotHaveDuplicates()
        .hasSize(GeneratedOrders.COUNT / 10);
    assertThat(table.summaries())
        .isNotEmpty()
        .allSatisfy(summary -> assertThat(summary).containsAllEntriesOf(ORIGIN));
  }

  @Test
  void measuresWhatItCounts() throws Exception {
    run(GeneratedOrders.source());

    assertThat(Counters.sum("orders")).isEqualTo(GeneratedOrders.orders().distinct().count());
    assertThat(Counters.sum("duplicates"))
        .isEqualTo(GeneratedOrders.orders().count() - Counters.sum("orders"))
        .isPositive();
    assertThat(Counters.sum("deadLetters")).isEqualTo(GeneratedOrders.COUNT / 10);
  }

  @Test
  void aFailureBetweenCheckpointsLosesAndDoublesNothing() throws Exception {
    run(GeneratedOrders.failingOnce());

    assertThat(GeneratedOrders.hasFailed()).isTrue();
    assertThat(sums(table.rows())).isEqualTo(EXPECTED);
    assertThat(newestTotals()).isEqualTo(EXPECTED);
  }

  private void run(Source<OrderRecord, ?, ?> source) throws Exception {
    SalesSettings settings = settings();
    new SalesPerMinuteJob(
            source,
            OrderEventTime.of(
                settings.job().stream().outOfOrderness(), settings.job().stream().idleness()),
            deadLetters,
            totals,
            table.table("run-1"))
        .execute(environment(settings), settings);
  }

  private SalesSettings settings() {
    return new SalesSettings(
        new JobSettings(null, null, null, null, stream()),
        Duration.ofDays(30),
        Duration.ofDays(30));
  }

  private StreamSettings stream() {
    return new StreamSettings(
        Duration.ofMillis(200),
        folder.resolve("checkpoints").toUri(),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        2);
  }

  private StreamExecutionEnvironment environment(SalesSettings settings) {
    Configuration configuration = settings.job().stream().configuration(SalesPerMinuteJob.NAME);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
    Counters.keep(configuration);
    return StreamExecutionEnvironment.createLocalEnvironment(configuration);
  }

  private static Map<Minute, Sales> sums(Collection<MinuteSales> rows) {
    return rows.stream()
        .collect(Collectors.toMap(MinuteSales::minute, MinuteSales::sales, Sales::plus));
  }

  private Map<Minute, Sales> newestTotals() {
    return totals.sent().stream()
        .collect(
            Collectors.toMap(MinuteTotal::minute, MinuteTotal::sales, (older, newer) -> newer));
  }
}
