package io.headwater.streaming.anomalies;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetterSplit;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.Submission;
import io.headwater.streaming.lake.JobLake;
import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.log.JobLog;
import io.headwater.streaming.log.UpsertSerializer;
import io.headwater.streaming.readings.Reading;
import io.headwater.streaming.readings.ReadingRecord;
import io.headwater.streaming.readings.ReadingTopic;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What is strange about each device:
 *
 * <pre>
 * iot.readings.v1 --> decode, check --> a detector for every device --> live.anomalies
 *                                                                  \--> live.anomalies.v1
 * </pre>
 *
 * A job of its own beside that of the readings, so that neither waits for the other; dead letters
 * are that job's to tell. An alert leaves at once, at least once, and has the same id each time;
 * the table has each exactly once.
 */
public final class AnomaliesJob {
  static final String NAME = "anomalies";

  private static final String TABLE = "live.anomalies";
  private static final String ALERTS = "live.anomalies.v1";

  private final Source<ReadingRecord, ?, ?> source;
  private final Sink<Anomaly> alerts;
  private final LakeTable table;

  AnomaliesJob(Source<ReadingRecord, ?, ?> source, Sink<Anomaly> alerts, LakeTable table) {
    this.source = source;
    this.alerts = alerts;
    this.table = table;
  }

  /** Submits the job. Exits with 1 and one message when something it needs is missing. */
  public static void main(String[] arguments) throws Exception {
    Submission.orExplain(() -> submit(AnomalySettings.read(System.getenv())));
  }

  private static void submit(AnomalySettings settings) throws Exception {
    onPlatform(settings.job(), Contracts.load())
        .execute(
            StreamExecutionEnvironment.getExecutionEnvironment(settings.configuration()), settings);
  }

  private static AnomaliesJob onPlatform(JobSettings settings, Contracts contracts)
      throws InterruptedException {
    JobLog log = new JobLog(settings, NAME);
    log.check(Map.of(ReadingTopic.NAME, AclOperation.READ, ALERTS, AclOperation.WRITE));
    Contract alerts = contracts.named(ALERTS);
    return new AnomaliesJob(
        ReadingTopic.source(log, settings, contracts),
        log.upserts(new UpsertSerializer<>(ALERTS, log.registered(alerts), new AnomalyUpsert())),
        new JobLake(settings, RunOfJob.starting(NAME)).table(TABLE, AnomalyRows.COLUMNS));
  }

  void execute(StreamExecutionEnvironment environment, AnomalySettings settings) throws Exception {
    SingleOutputStreamOperator<Anomaly> anomalies =
        environment
            .fromSource(source, WatermarkStrategy.noWatermarks(), "readings")
            .uid("readings")
            // The stream of readings keeps the dead letters and stops when they are a flood.
            .process(new DeadLetterSplit<ReadingRecord, Reading>(1))
            .returns(TypeInformation.of(Reading.class))
            .uid("dead-letter-split")
            .name("dead-letter-split")
            .keyBy(Reading::deviceId)
            .process(
                new DetectAnomalies(
                    settings.interval(), settings.threshold(), settings.remembered()))
            .uid("detectors")
            .name("detectors");

    anomalies.sinkTo(alerts).uid("alerts").name("alerts");
    table.append(
        anomalies
            .map(new AnomalyRows(table.columns()))
            .returns(InternalTypeInfo.of(table.columns()))
            .uid("anomaly-rows")
            .name("anomaly-rows"),
        "anomalies-table");
    environment.execute(NAME);
  }
}
