package io.headwater.contracts.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Writes the Confluent wire format from raw Avro values, as {@link
 * io.headwater.contracts.AvroValues} makes them. Not safe for use by several threads.
 */
public final class WireEncoder {
  private final byte[] header;
  private final GenericDatumWriter<GenericRecord> writer;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private BinaryEncoder encoder;

  /** An encoder of records with a schema and the id the registry gave it. */
  public WireEncoder(Schema schema, int schemaId) {
    header =
        ByteBuffer.allocate(WireFormat.HEADER_LENGTH)
            .put(WireFormat.MAGIC)
            .putInt(schemaId)
            .array();
    // A model of its own: conversions registered elsewhere in the process do not reach it.
    writer = new GenericDatumWriter<>(schema, new GenericData());
  }

  /**
   * The bytes of one record value.
   *
   * @throws RuntimeException of Avro's, naming the field, when a value does not fit the schema
   */
  public byte[] encode(GenericRecord record) {
    try {
      bytes.reset();
      bytes.write(header);
      encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
      writer.write(record, encoder);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
  }
}
