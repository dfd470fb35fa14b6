package io.headwater.cdc;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.capture.CapturedTable;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.Struct;

/** Makes the events of one table. */
final class TableChanges {
  private static final String READ = "r";
  private static final String TRUNCATED = "t";

  private final CapturedTable table;
  private final Schema schema;
  private final RowMapping rows;
  private final Places places;

  TableChanges(CapturedTable table, Places places) {
    this.table = table;
    this.schema = AvroSchemas.of(table.contract());
    this.rows = new RowMapping(table);
    this.places = places;
  }

  /** The table is about to be read anew: what is not read is not there. */
  Change emptied(Snapshot snapshot) {
    Place place = places.next(table.name(), snapshot.lsn());
    String id = ChangeIds.of(table.name(), place);
    return change(null, event(id, TRUNCATED, place, snapshot.takenAt()));
  }

  /** A row as a snapshot found it. */
  Change read(Snapshot snapshot, Heard.OfRow heard) {
    Place place = places.next(table.name(), snapshot.lsn());
    String key = ColumnTexts.of(heard.key().get(table.key()));
    String id = ChangeIds.ofSnapshot(table.name(), snapshot.lsn(), key);
    GenericRecord event = event(id, READ, place, snapshot.takenAt());
    rows.fill(event, heard.envelope().getStruct("after"));
    return change(key, event);
  }

  /** A change that was committed. */
  Change committed(Heard.OfRow heard) {
    Struct source = heard.envelope().getStruct("source");
    Place place = places.next(table.name(), source.getInt64("lsn"));
    GenericRecord event =
        event(
            ChangeIds.of(table.name(), place),
            heard.envelope().getString("op"),
            place,
            AvroValues.instant(source.getInt64("ts_us")));
    if (heard.key() == null) {
      return change(null, event);
    }
    Struct after = heard.envelope().getStruct("after");
    rows.fill(event, after == null ? heard.key() : after);
    return change(ColumnTexts.of(heard.key().get(table.key())), event);
  }

  private GenericRecord event(String id, String op, Place place, Instant changedAt) {
    GenericRecord event = new GenericData.Record(schema);
    event.put("change_id", id);
    event.put("op", op);
    event.put("changed_at", AvroValues.micros(changedAt));
    event.put("lsn", place.lsn());
    event.put("tx_order", place.order());
    return event;
  }

  private Change change(String key, GenericRecord event) {
    return new Change(table.contract().name(), key, event);
  }
}
