package io.headwater.streaming.readings;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.log.JobLog;
import org.apache.flink.connector.kafka.source.KafkaSource;

/** The topic of readings as every job of the speed layer reads it. */
public final class ReadingTopic {
  public static final String NAME = "iot.readings.v1";

  private ReadingTopic() {}

  /** Fetches are bounded: what is on its way counts towards the task's heap. */
  public static KafkaSource<ReadingRecord> source(
      JobLog log, JobSettings settings, Contracts contracts) {
    Contract readings = contracts.named(NAME);
    return log.source(
            NAME,
            new ReadingDeserializer(
                settings.registryAddress(),
                AvroSchemas.of(readings),
                readings.rules(),
                settings.stream().schemaPatience()))
        .setProperty("fetch.max.bytes", "8388608")
        .setProperty("max.partition.fetch.bytes", "2097152")
        .setProperty("max.poll.records", "5000")
        .build();
  }
}
