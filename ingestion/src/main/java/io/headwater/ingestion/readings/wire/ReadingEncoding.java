package io.headwater.ingestion.readings.wire;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.readings.Device;
import io.headwater.ingestion.readings.ReadingValue;
import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * Writes readings in the wire format of the registry, by hand: what stays the same from reading to
 * reading of a device is encoded once, and no record is built for Avro to take apart.
 */
public final class ReadingEncoding {
  private static final List<Part> PARTS =
      List.of(
          new Part("device_id", Schema.Type.STRING, null),
          new Part("sequence", Schema.Type.LONG, null),
          new Part("observed_at", Schema.Type.LONG, LogicalTypes.timestampMicros()),
          new Part("site", Schema.Type.STRING, null),
          new Part("metric", Schema.Type.STRING, null),
          new Part("value", Schema.Type.BYTES, LogicalTypes.decimal(18, ReadingValue.SCALE)));

  private final int schemaId;

  /**
   * An encoding under the id the registry gave the schema.
   *
   * @throws IngestionException when the schema is not the one that is written here
   */
  public ReadingEncoding(Schema schema, int schemaId) {
    List<Part> parts = schema.getFields().stream().map(Part::of).toList();
    if (!parts.equals(PARTS)) {
      throw new IngestionException(
          "The contract of readings has the fields %s and this build writes %s; build again"
              .formatted(parts, PARTS));
    }
    this.schemaId = schemaId;
  }

  /** The encoder of a device's readings; it is safe for use by several threads. */
  public DeviceEncoder encoder(Device device) {
    return new DeviceEncoder(schemaId, device);
  }

  /** A field of the schema as far as it decides about bytes. */
  private record Part(String name, Schema.Type type, LogicalType logical) {
    static Part of(Schema.Field field) {
      Schema schema = field.schema();
      return new Part(field.name(), schema.getType(), schema.getLogicalType());
    }

    @Override
    public String toString() {
      return name + " " + (logical == null ? type : logical.getName());
    }
  }
}
