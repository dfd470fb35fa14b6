package io.headwater.streaming.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The only one who writes a job's dead letters. It reads how far its predecessors came after it has
 * fenced them, so nothing can be missing from that and nothing can be added to it but by itself.
 */
final class Delivery implements AutoCloseable {
  /** More than a transaction takes; whoever reads the letters waits so long for one that died. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 60_000;

  private static final Duration LEAVING = Duration.ofSeconds(2);

  private final KafkaProducer<byte[], byte[]> producer;
  private final DeadLetterSerializer records;
  private final String group;
  private final Map<TopicPartition, Long> delivered;

  private Delivery(
      KafkaProducer<byte[], byte[]> producer,
      DeadLetterSerializer records,
      String group,
      Map<TopicPartition, Long> delivered) {
    this.producer = producer;
    this.records = records;
    this.group = group;
    this.delivered = delivered;
  }

  /**
   * Fences everyone who delivered under the identity before.
   *
   * @throws KafkaException when the log does not answer
   */
  static Delivery begin(
      Map<String, String> client, String topic, String identity, Duration patience)
      throws InterruptedException {
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings(client, identity, patience));
    try {
      producer.initTransactions();
      return new Delivery(
          producer, new DeadLetterSerializer(topic), identity, delivered(client, identity));
    } catch (RuntimeException | InterruptedException e) {
      producer.close(LEAVING);
      throw e;
    }
  }

  private static Map<String, Object> settings(
      Map<String, String> client, String identity, Duration patience) {
    int millis = Math.toIntExact(patience.toMillis());
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, identity);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, identity);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    // A record of the full size the log takes, and the headers on top.
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 << 20);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }

  private static Map<TopicPartition, Long> delivered(Map<String, String> client, String group)
      throws InterruptedException {
    Map<TopicPartition, Long> delivered = new HashMap<>();
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(client))) {
      admin
          .listConsumerGroupOffsets(
              group, new ListConsumerGroupOffsetsOptions().requireStable(true))
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, next) -> delivered.put(partition, next.offset()));
    } catch (ExecutionException e) {
      throw new KafkaException(
          "How far the dead letters of %s are is not told".formatted(group), e.getCause());
    }
    return delivered;
  }

  /**
   * Delivers the letters that are not delivered yet, all or none.
   *
   * @throws KafkaException when that is not known to have happened; this delivery must be closed
   */
  void deliver(DeadLetters checkpoint) throws InterruptedException {
    Map<TopicPartition, Long> reached = new HashMap<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    producer.beginTransaction();
    for (DeadLetter letter : checkpoint.letters()) {
      TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
      if (letter.offset() >= delivered.getOrDefault(partition, 0L)) {
        sent.add(producer.send(records.serialize(letter)));
        reached.merge(partition, letter.offset() + 1, Math::max);
      }
    }
    awaitTaken(sent);
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    reached.forEach((partition, offset) -> next.put(partition, new OffsetAndMetadata(offset)));
    producer.sendOffsetsToTransaction(next, new ConsumerGroupMetadata(group));
    producer.commitTransaction();
    delivered.putAll(reached);
  }

  /**
   * A log that refused a letter, because this delivery is fenced, leaves the offsets of the same
   * transaction without an answer until their time is up: so the letters are asked about first.
   */
  private void awaitTaken(List<Future<RecordMetadata>> letters) throws InterruptedException {
    producer.flush();
    for (Future<RecordMetadata> letter : letters) {
      try {
        letter.get();
      } catch (ExecutionException e) {
        throw new KafkaException("A dead letter was not taken", e.getCause());
      }
    }
  }

  @Override
  public void close() {
    producer.close(LEAVING);
  }
}
