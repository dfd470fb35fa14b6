package io.headwater.ingestion.deadletters.log;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.deadletters.Decisions;
import io.headwater.ingestion.deadletters.LetterSource;
import io.headwater.ingestion.deadletters.mend.TopicEvents;
import io.headwater.settings.KafkaSettings;
import io.headwater.settings.RegistrySettings;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where letters and decisions are read: Kafka, as the contracts lay it out. */
public final class LetterOffice {
  private final Contracts contracts = Contracts.load();
  private final Map<String, TopicEvents> events = new HashMap<>();
  private final SchemaRegistry registry;
  private final TopicScan scan;
  private final Clock clock;

  public LetterOffice(KafkaSettings kafka, RegistrySettings registry, Clock clock) {
    this.registry =
        new SchemaRegistry(
            new RegistryAddress(registry.url(), registry.user(), registry.password().reveal()));
    this.scan = new TopicScan(kafka);
    this.clock = clock;
  }

  /** The topics whose records can become letters. */
  public List<String> topics() {
    return contracts.all(Contract.Kind.TOPIC).stream()
        .filter(contract -> contract.property("deadLetters").isPresent())
        .map(Contract::name)
        .toList();
  }

  /** The letters of one topic, or of all. */
  public LetterSource letters(Optional<String> topic) {
    return new LetterTopics(
        scan,
        topics().stream()
            .filter(name -> topic.isEmpty() || topic.get().equals(name))
            .map(name -> contracts.named(name).require("deadLetters"))
            .toList());
  }

  /** Every decision that is committed. */
  public Decisions decisions() {
    return decisionLog().read();
  }

  /**
   * The events of a topic.
   *
   * @throws IngestionException when no contract has it
   */
  public TopicEvents events(String topic) {
    if (contracts.all(Contract.Kind.TOPIC).stream().noneMatch(has -> has.name().equals(topic))) {
      throw new IngestionException("There is no contract of topic '" + topic + "'");
    }
    return events.computeIfAbsent(
        topic, name -> new TopicEvents(contracts.named(name), registry, clock));
  }

  DecisionLog decisionLog() {
    return new DecisionLog(scan, events(DecisionLog.TOPIC));
  }
}
