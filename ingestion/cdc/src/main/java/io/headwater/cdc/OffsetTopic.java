package io.headwater.cdc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import java.time.Clock;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/**
 * Keeps the offset in the log. Stored only when the changes before it are, so that a restart may
 * repeat a change and never skips one.
 */
final class OffsetTopic {
  /** The topic. */
  static final String NAME = "ops.capture-offsets.v1";

  private static final String COMMITTED = "lsn_commit";

  private final ObjectMapper json = new ObjectMapper();
  private final Schema schema;
  private final ChangeLog log;
  private final Clock clock;

  OffsetTopic(Contracts contracts, ChangeLog log, Clock clock) {
    this.schema = AvroSchemas.of(contracts.named(NAME));
    this.log = log;
    this.clock = clock;
  }

  /** Stores an offset; everything that was sent before must be settled. */
  void store(Map<String, ?> offset) throws CaptureException {
    GenericRecord event = new GenericData.Record(schema);
    event.put("slot", CapturedTable.SLOT);
    event.put("lsn", ((Number) offset.get(COMMITTED)).longValue());
    event.put("offset", text(offset));
    event.put("stored_at", AvroValues.micros(clock.instant()));
    log.send(NAME, CapturedTable.SLOT, event);
    log.settle();
  }

  /** From now on there is none: the next capture begins with a snapshot. */
  void forget() throws CaptureException {
    log.send(NAME, CapturedTable.SLOT, null);
    log.settle();
  }

  private String text(Map<String, ?> offset) {
    try {
      return json.writeValueAsString(offset);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An offset is numbers and texts: " + offset, impossible);
    }
  }
}
