package io.headwater.streaming.orders;

import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.wire.Decoded;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.log.PatientDecoder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads one record: decodes it, checks the contract's rules, reduces it to what is counted. */
final class OrderReader {
  private final PatientDecoder decoder;
  private final List<Rule> rules;
  private final Clock clock;

  OrderReader(PatientDecoder decoder, List<Rule> rules, Clock clock) {
    this.decoder = decoder;
    this.rules = rules;
    this.clock = clock;
  }

  OrderRecord read(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    Decoded decoded = decoder.decode(record.value());
    if (decoded instanceof Decoded.Undecodable bytes) {
      return dead(record, bytes.schemaId(), bytes.errorClass(), bytes.message());
    }
    return checked(record, (Decoded.Event) decoded);
  }

  private OrderRecord checked(ConsumerRecord<byte[], byte[]> record, Decoded.Event event) {
    OptionalInt schemaId = OptionalInt.of(event.schemaId());
    String broken = brokenRules(event.value(), Instant.ofEpochMilli(record.timestamp()));
    if (!broken.isEmpty()) {
      return dead(record, schemaId, "ContractViolation", broken);
    }
    CountedOrder order = OrderFields.of(event.value());
    return Countable.problem(order)
        .map(problem -> dead(record, schemaId, "OutOfRange", problem))
        .orElseGet(() -> OrderRecord.counted(order));
  }

  private String brokenRules(GenericRecord event, Instant arrivedAt) {
    return rules.stream()
        .map(rule -> rule.check(event, arrivedAt))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private OrderRecord dead(
      ConsumerRecord<byte[], byte[]> record, OptionalInt schemaId, String kind, String message) {
    return OrderRecord.dead(DeadLetter.of(record, schemaId, kind, message, clock.instant()));
  }
}
