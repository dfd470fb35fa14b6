package io.headwater.ingestion.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Uses the producer that Kafka ships for tests, whose acknowledgements the test gives. */
final class EventProducerTest {
  private final MockProducer<byte[], byte[]> kafka = producer(false);
  private final EventProducer producer = new EventProducer("shop.orders.v1", "order", kafka);

  @Test
  void sendsKeyAndBytesAndLeavesTheTimeToKafka() {
    producer.send(key("536365"), new byte[] {1, 2});

    assertThat(kafka.history()).hasSize(1);
    assertThat(kafka.history().getFirst().topic()).isEqualTo("shop.orders.v1");
    assertThat(kafka.history().getFirst().key())
        .isEqualTo("536365".getBytes(StandardCharsets.UTF_8));
    assertThat(kafka.history().getFirst().value()).containsExactly(1, 2);
    assertThat(kafka.history().getFirst().timestamp()).isNull();
  }

  @Test
  void settlesOnceEverythingIsAcknowledged() {
    MockProducer<byte[], byte[]> prompt = producer(true);
    EventProducer events = new EventProducer("shop.orders.v1", "order", prompt);
    events.send(key("536365"), new byte[1]);

    events.settle();

    assertThat(prompt.flushed()).isTrue();
  }

  @Test
  void failsLoudlyWhenAnAcknowledgementIsLost() {
    producer.send(key("536365"), new byte[1]);
    producer.send(key("536366"), new byte[1]);
    producer.send(key("536367"), new byte[1]);
    kafka.completeNext();
    kafka.errorNext(new TimeoutException("30000 ms have passed"));
    kafka.completeNext();

    assertThatThrownBy(producer::settle)
        .isInstanceOf(IngestionException.class)
        .hasMessage(
            "Topic 'shop.orders.v1' did not acknowledge 1 of 3 events, the first of them order"
                + " 536366 (30000 ms have passed). Run the command again: event ids make it"
                + " harmless that some arrive twice.");
  }

  @Test
  void sendsNothingMoreOnceAnAcknowledgementIsLost() {
    producer.send(key("536365"), new byte[1]);
    kafka.errorNext(new TimeoutException("too late"));

    assertThatThrownBy(() -> producer.send(key("536366"), new byte[1]))
        .isInstanceOf(IngestionException.class);
    assertThat(kafka.history()).hasSize(1);
  }

  @Test
  void failsWhenKafkaRefusesAtOnce() {
    kafka.sendException = new AuthorizationException("no");

    assertThatThrownBy(() -> producer.send(key("536365"), new byte[1]))
        .isInstanceOf(IngestionException.class)
        .hasMessageContaining("did not acknowledge 1 of 1 events");
  }

  private static MockProducer<byte[], byte[]> producer(boolean prompt) {
    return new MockProducer<>(prompt, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static byte[] key(String orderId) {
    return orderId.getBytes(StandardCharsets.UTF_8);
  }
}
