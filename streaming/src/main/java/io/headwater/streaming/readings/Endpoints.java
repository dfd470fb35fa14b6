package io.headwater.streaming.readings;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetterSink;
import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.NotReadyException;
import io.headwater.streaming.lake.JobLake;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.log.JobLog;
import io.headwater.streaming.log.UpsertSerializer;
import java.util.Map;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.common.acl.AclOperation;

/** The source and the sinks of the job on the platform, as contracts and settings say. */
final class Endpoints {
  private static final String BRONZE = "bronze.readings";
  private static final String MINUTES = "live.readings_per_minute";
  private static final String LATE = "live.readings_late";
  private static final String TOTALS = "live.readings-per-device.v1";

  private final JobSettings settings;
  private final JobLog log;
  private final JobLake lake;
  private final Contracts contracts;
  private final Contract totals;
  private final String deadLetterTopic;

  Endpoints(JobSettings settings, Contracts contracts) {
    this.settings = settings;
    this.log = new JobLog(settings, ReadingsJob.NAME);
    this.lake = new JobLake(settings, RunOfJob.starting(ReadingsJob.NAME));
    this.contracts = contracts;
    this.totals = contracts.named(TOTALS);
    this.deadLetterTopic = contracts.named(ReadingTopic.NAME).require("deadLetters");
  }

  /**
   * Checks that all ends are there and may be used.
   *
   * @throws NotReadyException naming what is missing or refused
   */
  void check() throws InterruptedException {
    log.check(
        Map.of(
            ReadingTopic.NAME,
            AclOperation.READ,
            deadLetterTopic,
            AclOperation.WRITE,
            TOTALS,
            AclOperation.WRITE));
  }

  KafkaSource<ReadingRecord> readings() {
    return ReadingTopic.source(log, settings, contracts);
  }

  EventTime<ReadingRecord> eventTime() {
    return ReadingEventTime.of(settings.stream().outOfOrderness(), settings.stream().idleness());
  }

  DeadLetterSink deadLetters() {
    return log.deadLetters(deadLetterTopic);
  }

  KafkaSink<DeviceTotal> totals() throws InterruptedException {
    return log.upserts(
        new UpsertSerializer<>(TOTALS, log.registered(totals), new DeviceTotalUpsert()));
  }

  ReadingTables tables() {
    return new ReadingTables(
        lake.table(BRONZE, BronzeRows.COLUMNS),
        lake.table(MINUTES, MinuteRows.COLUMNS),
        lake.table(LATE, LateRows.COLUMNS));
  }
}
