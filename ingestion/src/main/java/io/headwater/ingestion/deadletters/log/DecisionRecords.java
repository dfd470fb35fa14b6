package io.headwater.ingestion.deadletters.log;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.deadletters.Coordinates;
import io.headwater.ingestion.deadletters.Decision;
import io.headwater.ingestion.deadletters.Verdict;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Decisions as the records their contract describes. */
final class DecisionRecords {
  private final Schema schema;

  DecisionRecords(Schema schema) {
    this.schema = schema;
  }

  /** The key: a decision per letter and attempt. */
  static String key(Decision decision) {
    return decision.letter() + "#" + decision.attempts();
  }

  GenericRecord record(Decision decision) {
    GenericRecord record = new GenericData.Record(schema);
    record.put("topic", decision.letter().topic());
    record.put("partition", decision.letter().partition());
    record.put("offset", decision.letter().offset());
    record.put("attempts", decision.attempts());
    record.put("verdict", decision.verdict().contractName());
    record.put("replayed_partition", decision.sentAs().map(Coordinates::partition).orElse(null));
    record.put("replayed_offset", decision.sentAs().map(Coordinates::offset).orElse(null));
    record.put("decided_at", AvroValues.micros(decision.decidedAt()));
    record.put("reason", decision.reason().orElse(null));
    return record;
  }

  static Decision decision(GenericRecord record) {
    String topic = record.get("topic").toString();
    return new Decision(
        new Coordinates(topic, (int) record.get("partition"), (long) record.get("offset")),
        (int) record.get("attempts"),
        Verdict.named(record.get("verdict").toString()),
        sentAs(topic, record),
        AvroValues.instant((long) record.get("decided_at")),
        Optional.ofNullable(record.get("reason")).map(Object::toString));
  }

  private static Optional<Coordinates> sentAs(String topic, GenericRecord record) {
    return Optional.ofNullable(record.get("replayed_offset"))
        .map(
            offset ->
                new Coordinates(topic, (int) record.get("replayed_partition"), (long) offset));
  }
}
