package io.headwater.streaming.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.anomalies.LifelikeDevice.Kind;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.StreamSettings;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.readings.ReadingRecord;
import io.headwater.streaming.testing.CollectingSink;
import io.headwater.streaming.testing.ContractTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.iceberg.data.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job on a cluster in this process, into a real Iceberg table in a folder. */
class AnomaliesJobTest {
  private static final int READINGS = LifelikeDevice.CLEAN + 100;

  @TempDir private Path folder;

  @Test
  void tellsAFaultInTheTableAndAsAnAlert() throws Exception {
    ContractTable table = new ContractTable("live.anomalies", folder);
    CollectingSink<Anomaly> alerts = new CollectingSink<>("alerts");
    AnomalySettings settings = settings();

    new AnomaliesJob(
            source(), alerts, table.table(AnomalyRows.COLUMNS, new RunOfJob("anomalies", "run-1")))
        .execute(
            StreamExecutionEnvironment.createLocalEnvironment(settings.configuration()), settings);

    assertThat(alerts.sent()).hasSize(1);
    Anomaly alert = alerts.sent().get(0);
    List<Record> rows = table.rows();
    assertThat(rows).hasSize(1);
    Record row = rows.get(0);
    assertThat(row.getField("anomaly_id")).isEqualTo(alert.id());
    assertThat(row.getField("device_id")).isEqualTo("device-1");
    assertThat((OffsetDateTime) row.getField("started_at"))
        .isEqualTo(
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .plus(alert.startedAt(), ChronoUnit.MICROS));
    assertThat(row.getField("value")).isEqualTo(BigDecimal.valueOf(alert.value(), 6));
    assertThat(row.getField("expected")).isEqualTo(BigDecimal.valueOf(alert.expected(), 6));
    assertThat(row.getField("score")).isEqualTo(alert.score());
    assertThat(row.getField("reason")).isEqualTo(alert.reason());
  }

  private AnomalySettings settings() {
    StreamSettings stream =
        new StreamSettings(
            Duration.ofMillis(200),
            folder.resolve("checkpoints").toUri(),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            1,
            Duration.ofMillis(200),
            0.25);
    return new AnomalySettings(
        new JobSettings(null, null, null, null, stream),
        Duration.ofSeconds(10),
        65,
        Duration.ofDays(30),
        Duration.ofMillis(200),
        "hashmap");
  }

  private static DataGeneratorSource<ReadingRecord> source() {
    long[] values = new long[READINGS];
    LifelikeDevice device = new LifelikeDevice(3);
    for (int number = 0; number < READINGS; number++) {
      values[number] = device.reading(number, Kind.SPIKE);
    }
    return new DataGeneratorSource<>(
        number ->
            new ReadingRecord(
                AnomalyHarness.reading("device-1", number.intValue(), values[number.intValue()]),
                null),
        READINGS,
        TypeInformation.of(ReadingRecord.class));
  }
}
