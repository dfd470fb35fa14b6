package io.headwater.ingestion.journeys.kafka;

import io.headwater.contracts.wire.WireEncoder;
import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.Nature;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;

/** The bytes of what happened, by the schema of one topic. */
public final class ShopBytes {
  private final Schema schema;
  private final WireEncoder encoder;

  public ShopBytes(Schema schema, int schemaId) {
    this.schema = schema;
    this.encoder = new WireEncoder(schema, schemaId);
  }

  /** The value of the record. */
  public byte[] of(Told told, Nature nature) {
    return nature == Nature.NOT_AVRO
        ? ("event " + told.fields().get("event_id")).getBytes(StandardCharsets.UTF_8)
        : encoder.encode(FieldValues.record(schema, told.fields()));
  }
}
