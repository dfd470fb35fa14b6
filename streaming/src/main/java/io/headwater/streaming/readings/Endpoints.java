package io.headwater.streaming.readings;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.NotReadyException;
import io.headwater.streaming.lake.JobLake;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.log.JobLog;
import java.util.Map;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.common.acl.AclOperation;

/** The source and the sinks of the job on the platform, as contracts and settings say. */
final class Endpoints {
  private static final String BRONZE = "bronze.readings";
  private static final String MINUTES = "live.readings_per_minute";
  private static final String LATE = "live.readings_late";
  private static final String READINGS = "iot.readings.v1";
  private static final String TOTALS = "live.readings-per-device.v1";

  private final JobSettings settings;
  private final JobLog log;
  private final JobLake lake;
  private final Contract readings;
  private final Contract totals;
  private final String deadLetterTopic;

  Endpoints(JobSettings settings, Contracts contracts) {
    this.settings = settings;
    this.log = new JobLog(settings, ReadingsJob.NAME);
    this.lake = new JobLake(settings, RunOfJob.starting(ReadingsJob.NAME));
    this.readings = contracts.named(READINGS);
    this.totals = contracts.named(TOTALS);
    this.deadLetterTopic = readings.require("deadLetters");
  }

  /**
   * Checks that all ends are there and may be used.
   *
   * @throws NotReadyException naming what is missing or refused
   */
  void check() throws InterruptedException {
    log.check(
        Map.of(
            READINGS, AclOperation.READ,
            deadLetterTopic, AclOperation.WRITE,
            TOTALS, AclOperation.WRITE));
  }

  /** Fetches are bounded: what is on its way counts towards the task's heap. */
  KafkaSource<ReadingRecord> readings() {
    return log.source(
            READINGS,
            new ReadingDeserializer(
                settings.registryAddress(), AvroSchemas.of(readings), readings.rules()))
        .setProperty("fetch.max.bytes", "8388608")
        .setProperty("max.partition.fetch.bytes", "2097152")
        .setProperty("max.poll.records", "5000")
        .build();
  }

  EventTime<ReadingRecord> eventTime() {
    return ReadingEventTime.of(settings.stream().outOfOrderness(), settings.stream().idleness());
  }

  KafkaSink<DeadLetter> deadLetters() {
    return log.deadLetters(deadLetterTopic);
  }

  KafkaSink<DeviceTotal> totals() throws InterruptedException {
    return log.upserts(new DeviceTotalSerializer(TOTALS, log.registered(totals)));
  }

  ReadingTables tables() {
    return new ReadingTables(
        lake.table(BRONZE, BronzeRows.COLUMNS),
        lake.table(MINUTES, MinuteRows.COLUMNS),
        lake.table(LATE, LateRows.COLUMNS));
  }
}
