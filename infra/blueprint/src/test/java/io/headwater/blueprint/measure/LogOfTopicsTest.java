package io.headwater.blueprint.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.testing.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker tells how much its topics hold, each identity only what it may. */
final class LogOfTopicsTest {
  private static final Instant AT = Instant.now();

  @Test
  void tellsRecordsBytesAndRatesOfWhatIsThere(@TempDir Path folder) throws Exception {
    try (TestBroker broker = TestBroker.start(folder, "provisioner", "watcher")) {
      broker.create("orders", "silent");
      broker.allow("watcher", AclOperation.DESCRIBE, "orders");
      broker.allow("watcher", AclOperation.DESCRIBE, "silent");
      broker.allow("watcher", AclOperation.DESCRIBE, "missing");
      send(broker, "orders", 25);

      LogOfTopics log = new LogOfTopics(broker.settings("watcher"), broker.settings());
      Map<String, Measured<TopicFigures>> figures =
          log.read(List.of("orders", "silent", "missing"), AT);

      TopicFigures orders = figures.get("orders").known().orElseThrow();
      assertThat(orders.partitions()).isEqualTo(2);
      assertThat(orders.records()).isEqualTo(25);
      assertThat(orders.bytes()).isGreaterThan(25 * 100);
      assertThat(orders.recordsLastHour()).isEqualTo(25);
      assertThat(orders.recordsLastDay()).isEqualTo(25);
      assertThat(orders.newest().orElseThrow()).isAfterOrEqualTo(AT.minusSeconds(60));
      assertThat(orders.retention()).contains(Duration.ofDays(7));
      assertThat(orders.cleanupPolicy()).isEqualTo("delete");
      TopicFigures silent = figures.get("silent").known().orElseThrow();
      assertThat(silent.records()).isZero();
      assertThat(silent.newest()).isEmpty();
      assertThat(figures.get("missing").why()).isEqualTo("the broker has no such topic");
      assertThat(log.read(List.of("orders"), AT.plus(Duration.ofDays(2))).get("orders").known())
          .hasValueSatisfying(later -> assertThat(later.recordsLastDay()).isZero());
    }
  }

  private static void send(TestBroker broker, String topic, int records) {
    Map<String, Object> properties = new HashMap<>(broker.settings().clientProperties());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < records; i++) {
        producer.send(new ProducerRecord<>(topic, i % 2, null, new byte[100]));
      }
      producer.flush();
    }
  }
}
