package io.headwater.batch.bronze;

import io.headwater.batch.lake.BatchException;
import io.headwater.settings.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The topics of a Kafka cluster; only committed records are seen. One connection is asked for all
 * of them: to make one takes longer than to ask.
 */
public final class KafkaLog implements TopicLog, AutoCloseable {
  private static final Map<String, Object> TIMEOUTS =
      Map.of("request.timeout.ms", 10_000, "default.api.timeout.ms", 15_000);

  private final Supplier<SparkSession> session;
  private final KafkaSettings settings;
  private Admin admin;

  public KafkaLog(Supplier<SparkSession> session, KafkaSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  @Override
  public Map<Integer, OffsetRange> held(String topic) {
    try {
      return held(admin(), topic);
    } catch (ExecutionException failed) {
      throw explained(topic, failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BatchException("Stopped while asking Kafka for the offsets of " + topic, stopped);
    }
  }

  /** Made when it is first needed: what reads no topic needs no Kafka. */
  private Admin admin() {
    if (admin == null) {
      Map<String, Object> properties = new HashMap<>(settings.clientProperties());
      properties.putAll(TIMEOUTS);
      admin = Admin.create(properties);
    }
    return admin;
  }

  private static Map<Integer, OffsetRange> held(Admin admin, String topic)
      throws ExecutionException, InterruptedException {
    TopicDescription description =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    Map<TopicPartition, Long> starts = offsets(admin, description, OffsetSpec::earliest);
    Map<TopicPartition, Long> ends = offsets(admin, description, OffsetSpec::latest);
    return starts.entrySet().stream()
        .collect(
            Collectors.toMap(
                start -> start.getKey().partition(),
                start -> new OffsetRange(start.getValue(), ends.get(start.getKey()))));
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, TopicDescription topic, Supplier<OffsetSpec> which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        topic.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic.name(), partition.partition()),
                    partition -> which.get()));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, answer -> answer.getValue().offset()));
  }

  @Override
  public Dataset<Row> records(OffsetRanges ranges) {
    DataFrameReader reader =
        session
            .get()
            .read()
            .format("kafka")
            .option("assign", ranges.assignment())
            .option("startingOffsets", ranges.starts())
            .option("endingOffsets", ranges.ends())
            .option("failOnDataLoss", "true")
            .option("groupIdPrefix", settings.user())
            .option("kafka.isolation.level", "read_committed");
    settings.clientProperties().forEach((name, value) -> reader.option("kafka." + name, value));
    return reader.load().select("value", "partition", "offset", "timestamp");
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close();
    }
  }

  private BatchException explained(String topic, Throwable cause) {
    if (cause instanceof UnknownTopicOrPartitionException) {
      return new BatchException(
          "Topic %s does not exist: './headwater up' provisions it".formatted(topic), cause);
    }
    if (cause instanceof TimeoutException) {
      return new BatchException(
          "Kafka at %s did not answer. Is the platform up? './headwater up' starts it"
              .formatted(settings.bootstrapServers()),
          cause);
    }
    return new BatchException(
        "Kafka at %s did not tell user '%s' the offsets of %s: %s"
            .formatted(settings.bootstrapServers(), settings.user(), topic, cause.getMessage()),
        cause);
  }
}
