package io.headwater.batch.bronze;

import io.headwater.contracts.wire.Decoded;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns Kafka records into rows: events by their writer's schema, the rest with what is wrong. */
final class RecordRows implements MapPartitionsFunction<Row, Row> {
  private static final int VALUE = 0;
  private static final int COORDINATES = 1;

  private final RecordDecoding decoding;
  private final Schema reader;
  private final DecodedType type;
  private final boolean keepsUndeclared;

  RecordRows(RecordDecoding decoding, Schema reader, DecodedType type) {
    this.decoding = decoding;
    this.reader = reader;
    this.type = type;
    // Where the topic itself has the field, its source says there what no contract declares.
    this.keepsUndeclared =
        type.undeclared() >= 0 && reader.getField(DecodedType.UNDECLARED) == null;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> records) {
    PatientDecoder decoder = new PatientDecoder(decoding, reader);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
        .map(record -> row(record, decoder))
        .iterator();
  }

  private Row row(Row record, PatientDecoder decoder) {
    Decoded decoded = decoder.decode(record.getAs(VALUE));
    return decoded instanceof Decoded.Event event
        ? event(record, event, decoder)
        : undecodable(record, (Decoded.Undecodable) decoded);
  }

  private Row event(Row record, Decoded.Event event, PatientDecoder decoder) {
    try {
      Object[] values = EventRows.values(event.value(), type.event());
      if (keepsUndeclared) {
        values[type.undeclared()] = decoder.undeclared(record.getAs(VALUE), event.schemaId());
      }
      return row(record, values, event.schemaId(), null, null, null);
    } catch (ArithmeticException | NumberFormatException unfit) {
      return undecodable(
          record,
          new Decoded.Undecodable(
              OptionalInt.of(event.schemaId()), "Malformed", unfit.getMessage()));
    }
  }

  private Row undecodable(Row record, Decoded.Undecodable why) {
    Integer schemaId = why.schemaId().isPresent() ? why.schemaId().getAsInt() : null;
    return row(
        record,
        new Object[type.event().length()],
        schemaId,
        why.errorClass(),
        why.message(),
        record.getAs(VALUE));
  }

  private static Row row(
      Row record, Object[] event, Integer schemaId, String error, String why, byte[] payload) {
    Object[] values = Arrays.copyOf(event, event.length + 7);
    int at = event.length;
    values[at] = record.get(COORDINATES);
    values[at + 1] = record.get(COORDINATES + 1);
    values[at + 2] = record.get(COORDINATES + 2);
    values[at + 3] = schemaId;
    values[at + 4] = error;
    values[at + 5] = why;
    values[at + 6] = payload;
    return RowFactory.create(values);
  }
}
