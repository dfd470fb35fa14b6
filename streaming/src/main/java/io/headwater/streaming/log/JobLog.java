package io.headwater.streaming.log;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.SchemaRegistry.RegisteredSchema;
import io.headwater.streaming.deadletters.DeadLetterSink;
import io.headwater.streaming.job.JobSettings;
import io.headwater.streaming.job.NotReadyException;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.kafka.common.acl.AclOperation;

/** The topics of one job: its sources and sinks, under the job's own name. */
public final class JobLog {
  private final JobSettings settings;
  private final String identity;

  /**
   * The topics of a job.
   *
   * @param job name of the job; its consumer group and its transactions carry it
   */
  public JobLog(JobSettings settings, String job) {
    this.settings = settings;
    this.identity = "streaming." + job;
  }

  /**
   * Checks that topics are there and may be used.
   *
   * @param needed what the job must be allowed to do with each topic
   * @throws NotReadyException naming what is missing or refused
   */
  public void check(Map<String, AclOperation> needed) throws InterruptedException {
    RequiredTopics.check(settings.kafka().clientProperties(), needed);
  }

  /** Committed records of a topic from its beginning; a restored job goes on where it was. */
  public <T> KafkaSourceBuilder<T> source(
      String topic, KafkaRecordDeserializationSchema<T> deserializer) {
    return KafkaSource.<T>builder()
        .setProperties(client())
        .setProperty("partition.discovery.interval.ms", "60000")
        // Replays are transactions: one that was taken back must not be seen.
        .setProperty("isolation.level", "read_committed")
        .setTopics(topic)
        .setGroupId(identity)
        .setClientIdPrefix(identity)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(deserializer);
  }

  /** Dead letters, exactly once. */
  public DeadLetterSink deadLetters(String topic) {
    return new DeadLetterSink(settings.kafka().clientProperties(), topic, identity + ".dlq");
  }

  /**
   * Keyed upserts, at least once. That is enough for them: after a failure the values go back to
   * the checkpoint and on from there, and soon after catching up the newest is right again. They
   * wait a moment for each other: thousands a second in requests of their own cost more than they
   * do.
   */
  public <T> KafkaSink<T> upserts(KafkaRecordSerializationSchema<T> serializer) {
    return KafkaSink.<T>builder()
        .setKafkaProducerConfig(client())
        .setRecordSerializer(serializer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setProperty("linger.ms", "20")
        .setProperty("batch.size", "131072")
        .build();
  }

  /**
   * The contract's schema and the id the registry gave it.
   *
   * @throws NotReadyException when the registry has another, or cannot be asked
   */
  public RegisteredSchema registered(Contract contract) throws InterruptedException {
    String subject = contract.name() + "-value";
    try {
      return new SchemaRegistry(settings.registryAddress())
          .latest(subject)
          .filter(registered -> registered.schema().equals(AvroSchemas.of(contract)))
          .orElseThrow(
              () ->
                  new NotReadyException(
                      "The registry's subject '%s' has not the contract's schema"
                          .formatted(subject)));
    } catch (IOException e) {
      throw new NotReadyException("The schema registry cannot be asked", e);
    }
  }

  private Properties client() {
    Properties properties = new Properties();
    properties.putAll(settings.kafka().clientProperties());
    return properties;
  }
}
