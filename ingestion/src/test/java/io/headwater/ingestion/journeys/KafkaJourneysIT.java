package io.headwater.ingestion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.deadletters.TestLog;
import io.headwater.ingestion.deadletters.TestRegistry;
import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.kafka.KafkaJourneys;
import io.headwater.ingestion.journeys.ledger.JourneyLedger;
import io.headwater.ingestion.journeys.play.Play;
import io.headwater.ingestion.orders.kafka.KafkaOrders;
import io.headwater.ingestion.progress.SilentMeter;
import io.headwater.testing.TestBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys on a real broker: as many as the ledger says, and the same bytes each time. */
final class KafkaJourneysIT {
  private static final JourneyPlan PLAN =
      new JourneyPlan(
          6,
          150,
          LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-01-31"),
          new Share(0.05),
          new Share(0.02));

  @Test
  void theSameSeedIsTheSameBytesInEveryTopic(@TempDir Path folder) throws Exception {
    String[] topics =
        Stream.concat(
                Stream.of(KafkaOrders.TOPIC), Stream.of(ShopTopic.values()).map(ShopTopic::topic))
            .toArray(String[]::new);
    try (TestRegistry registry = new TestRegistry();
        TestBroker broker = TestBroker.start(folder, "ingestion")) {
      broker.create(topics);
      for (int id = 0; id < topics.length; id++) {
        registry.register(id + 1, topics[id], AvroSchemas.of(Contracts.load().named(topics[id])));
      }

      JourneyLedger ledger = play(broker, registry);
      Map<String, List<String>> first = records(broker, topics);
      broker.empty();
      play(broker, registry);

      assertThat(records(broker, topics)).isEqualTo(first);
      assertThat(sizes(first)).isEqualTo(sent(ledger, topics));
      assertThat(first.values().stream().mapToInt(List::size).sum()).isEqualTo(ledger.sent());
    }
  }

  private static JourneyLedger play(TestBroker broker, TestRegistry registry) {
    Play play = new Play(PLAN, Population.numbered(30));
    try (JourneySink sink = KafkaJourneys.connect(broker.settings(), registry.settings())) {
      return new JourneyGeneration(
              new Sendings(PLAN, play), Pace.unlimited(), sink, new SilentMeter())
          .run()
          .total("test", play.played(), Duration.ZERO);
    }
  }

  /** Key and value of each record, in the order of each partition. */
  private static Map<String, List<String>> records(TestBroker broker, String[] topics) {
    TestLog log = new TestLog(broker);
    return Stream.of(topics)
        .collect(
            Collectors.toMap(
                topic -> topic,
                topic ->
                    log.committed(topic).stream()
                        .sorted(Comparator.comparingInt(ConsumerRecord::partition))
                        .map(
                            record ->
                                new String(record.key())
                                    + " "
                                    + HexFormat.of().formatHex(record.value()))
                        .toList()));
  }

  private static Map<String, Long> sizes(Map<String, List<String>> records) {
    return records.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, topic -> (long) topic.getValue().size()));
  }

  private static Map<String, Long> sent(JourneyLedger ledger, String[] topics) {
    Map<String, Long> sent = new TreeMap<>();
    for (String topic : topics) {
      long events = ledger.events().get(topic).values().stream().mapToLong(Long::longValue).sum();
      sent.put(
          topic,
          events
              + ledger.duplicates().getOrDefault(topic, 0L)
              + ledger.undecodable().getOrDefault(topic, 0L)
              + ledger.contractViolations().getOrDefault(topic, 0L));
    }
    return sent;
  }
}
