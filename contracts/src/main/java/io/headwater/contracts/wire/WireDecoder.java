package io.headwater.contracts.wire;

import io.headwater.contracts.wire.Decoded.Event;
import io.headwater.contracts.wire.Decoded.Undecodable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/**
 * Reads the Confluent wire format (a zero byte, the schema id as four bytes, Avro binary) into a
 * reader's schema. Values stay raw: instants are microseconds, decimals are bytes, as {@link
 * io.headwater.contracts.AvroValues} reads them. Not safe for use by several threads.
 */
public final class WireDecoder {
  private final SchemaRegistry registry;
  private final Schema reader;
  private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

  /** A decoder into records of a schema. */
  public WireDecoder(SchemaRegistry registry, Schema reader) {
    this.registry = registry;
    this.reader = reader;
  }

  /**
   * Decodes one record value. Bad bytes are a value, not an exception.
   *
   * @param bytes the record's value, null for a tombstone
   * @throws IOException only when the registry could not be asked: the bytes may be good, try again
   */
  public Decoded decode(byte[] bytes) throws IOException, InterruptedException {
    if (bytes == null) {
      return new Undecodable(OptionalInt.empty(), "Tombstone", "the record has no value");
    }
    if (bytes.length < WireFormat.HEADER_LENGTH || bytes[0] != WireFormat.MAGIC) {
      return new Undecodable(OptionalInt.empty(), "NotAvro", notAvro(bytes));
    }
    int id = ByteBuffer.wrap(bytes).getInt(1);
    Optional<GenericDatumReader<GenericRecord>> datumReader = datumReader(id);
    return datumReader.isPresent()
        ? decode(bytes, id, datumReader.get())
        : UnknownSchemas.undecodable(id);
  }

  private Optional<GenericDatumReader<GenericRecord>> datumReader(int id)
      throws IOException, InterruptedException {
    GenericDatumReader<GenericRecord> known = readers.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Schema> writer = registry.byId(id);
    // A model of its own: conversions registered elsewhere in the process do not reach it.
    writer.ifPresent(
        schema -> readers.put(id, new GenericDatumReader<>(schema, reader, new GenericData())));
    return writer.map(schema -> readers.get(id));
  }

  private Decoded decode(byte[] bytes, int id, GenericDatumReader<GenericRecord> datumReader) {
    BoundedDecoder decoder = new BoundedDecoder(bytes, WireFormat.HEADER_LENGTH);
    try {
      GenericRecord value = datumReader.read(null, decoder);
      if (decoder.remaining() > 0) {
        return undecodable(
            id, "TrailingBytes", decoder.remaining() + " bytes are left behind the event");
      }
      return LogicalValues.problem(value)
          .<Decoded>map(problem -> undecodable(id, "OutOfRange", problem))
          .orElseGet(() -> new Event(value, id));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Avro throws whatever the bytes provoke; all of it says the same of them.
      return undecodable(id, "Malformed", malformed(id, e));
    }
  }

  private String malformed(int id, Throwable e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return "cannot be read from schema %d into %s: %s".formatted(id, reader.getFullName(), why);
  }

  private static String notAvro(byte[] bytes) {
    return bytes.length < WireFormat.HEADER_LENGTH
        ? "%d bytes are too few for a schema id".formatted(bytes.length)
        : "the first byte is %d, not 0".formatted(bytes[0]);
  }

  private static Undecodable undecodable(int id, String errorClass, String message) {
    return new Undecodable(OptionalInt.of(id), errorClass, message);
  }
}
