package io.headwater.streaming.sales;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetterSink;
import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.NotReadyException;
import io.headwater.streaming.lake.JobLake;
import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.log.JobLog;
import io.headwater.streaming.log.UpsertSerializer;
import io.headwater.streaming.orders.OrderDeserializer;
import io.headwater.streaming.orders.OrderEventTime;
import io.headwater.streaming.orders.OrderRecord;
import java.util.Map;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.common.acl.AclOperation;

/** The source and the sinks of the job on the platform, as contracts and settings say. */
final class Endpoints {
  private static final String LIVE_TABLE = "live.sales_per_minute";
  private static final String ORDERS = "shop.orders.v1";
  private static final String TOTALS = "live.sales-per-minute.v1";

  private final JobSettings settings;
  private final JobLog log;
  private final JobLake lake;
  private final Contract orders;
  private final Contract totals;
  private final String deadLetterTopic;

  Endpoints(JobSettings settings, Contracts contracts) {
    this.settings = settings;
    this.log = new JobLog(settings, SalesPerMinuteJob.NAME);
    this.lake = new JobLake(settings, RunOfJob.starting(SalesPerMinuteJob.NAME));
    this.orders = contracts.named(ORDERS);
    this.totals = contracts.named(TOTALS);
    this.deadLetterTopic = orders.require("deadLetters");
  }

  /**
   * Checks that all ends are there and may be used.
   *
   * @throws NotReadyException naming what is missing or refused
   */
  void check() throws InterruptedException {
    log.check(
        Map.of(
            ORDERS, AclOperation.READ,
            deadLetterTopic, AclOperation.WRITE,
            TOTALS, AclOperation.WRITE));
  }

  KafkaSource<OrderRecord> orders() {
    return log.source(
            ORDERS,
            new OrderDeserializer(
                settings.registryAddress(),
                AvroSchemas.of(orders),
                orders.rules(),
                settings.stream().schemaPatience()))
        .build();
  }

  EventTime<OrderRecord> eventTime() {
    return OrderEventTime.of(settings.stream().outOfOrderness(), settings.stream().idleness());
  }

  DeadLetterSink deadLetters() {
    return log.deadLetters(deadLetterTopic);
  }

  KafkaSink<MinuteTotal> totals() throws InterruptedException {
    return log.upserts(new UpsertSerializer<>(TOTALS, log.registered(totals), new TotalUpsert()));
  }

  LakeTable liveTable() {
    return lake.table(LIVE_TABLE, LiveRows.COLUMNS);
  }
}
