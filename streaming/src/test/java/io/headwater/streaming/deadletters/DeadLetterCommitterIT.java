package io.headwater.streaming.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.testing.TestBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.mocks.MockCommitRequest;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Letters reach a real broker once, whoever delivers them and however often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadLetterCommitterIT {
  private static final String SOURCE = "shop.orders.v1";

  private TestBroker broker;
  private String topic;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = TestBroker.start(folder, "streaming");
    broker.create(SOURCE);
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  @BeforeEach
  void createTopic(TestInfo test) throws Exception {
    topic = test.getTestMethod().orElseThrow().getName();
    broker.create(topic);
  }

  @Test
  void aCheckpointThatIsDeliveredAgainIsPassedOver() throws Exception {
    DeadLetters checkpoint = letters(0, 3, 4, 9);
    try (DeadLetterCommitter committer = committer()) {
      committer.commit(List.of(request(checkpoint), request(checkpoint)));
    }
    try (DeadLetterCommitter restarted = committer()) {
      restarted.commit(List.of(request(checkpoint), request(letters(0, 9, 10))));
    }

    assertThat(delivered()).containsExactly("0@3", "0@4", "0@9", "0@10");
  }

  @Test
  void everyPartitionGoesOnWhereItWas() throws Exception {
    try (DeadLetterCommitter committer = committer()) {
      committer.commit(List.of(request(letters(0, 50))));
      committer.commit(List.of(request(letters(1, 7)), request(letters(0, 49, 51))));
    }

    assertThat(delivered()).containsExactlyInAnyOrder("0@50", "1@7", "0@51");
  }

  @Test
  void whoWasFencedSaysSoAndDeliversNothing() throws Exception {
    try (DeadLetterCommitter first = committer();
        DeadLetterCommitter second = committer()) {
      first.commit(List.of(request(letters(0, 1))));
      second.commit(List.of(request(letters(0, 2))));

      assertThatThrownBy(() -> first.commit(List.of(request(letters(0, 2, 3)))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another copy of this job delivers its dead letters");
    }

    assertThat(delivered()).containsExactly("0@1", "0@2");
  }

  @Test
  void whatDoesNotArriveIsAskedForAgain() throws Exception {
    MockCommitRequest<DeadLetters> request = request(letters(0, 1));
    Map<String, String> nobody = new HashMap<>(broker.settings().clientProperties());
    nobody.put("bootstrap.servers", "127.0.0.1:1");
    try (DeadLetterCommitter committer =
        new DeadLetterCommitter(nobody, topic, topic, Duration.ofSeconds(2))) {
      committer.commit(List.of(request));
    }

    assertThat(request.getNumberOfRetries()).isEqualTo(1);
    assertThat(delivered()).isEmpty();
  }

  @Test
  void aCheckpointKeepsEverythingOfALetter() throws Exception {
    DeadLettersSerializer serializer = new DeadLettersSerializer();
    DeadLetter first = letters(0, 8).letters().get(0);
    DeadLetter again =
        new DeadLetter(null, null, SOURCE, 1, 9, null, "Late", "ü", Instant.EPOCH, 3, 0, 8L);

    DeadLetters kept =
        serializer.deserialize(
            serializer.getVersion(), serializer.serialize(new DeadLetters(List.of(first, again))));

    assertThat(kept.letters())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(first, again);
  }

  private DeadLetterCommitter committer() {
    return new DeadLetterCommitter(
        broker.settings().clientProperties(), topic, topic, Duration.ofMinutes(1));
  }

  private static MockCommitRequest<DeadLetters> request(DeadLetters letters) {
    return new MockCommitRequest<>(letters);
  }

  private static DeadLetters letters(int partition, int... offsets) {
    return new DeadLetters(
        IntStream.of(offsets)
            .mapToObj(
                offset ->
                    new DeadLetter(
                        new byte[] {1},
                        new byte[] {0, 2},
                        SOURCE,
                        partition,
                        offset,
                        7,
                        "Malformed",
                        "ends early",
                        Instant.parse("2026-01-01T10:00:00Z")))
            .toList());
  }

  /** Coordinates of the letters that are committed. */
  private List<String> delivered() {
    Map<String, Object> settings = new HashMap<>(broker.settings().clientProperties());
    settings.put("isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Stream.of(0, 1).map(number -> new TopicPartition(topic, number)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<String> delivered = new ArrayList<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(
                letter ->
                    delivered.add(
                        text(letter.headers().lastHeader("partition").value())
                            + "@"
                            + text(letter.headers().lastHeader("offset").value())));
      }
      return delivered;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
