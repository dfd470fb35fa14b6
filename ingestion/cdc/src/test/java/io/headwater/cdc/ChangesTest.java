package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.capture.CapturedTable;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Instant TAKEN = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant COMMITTED = Instant.parse("2026-03-01T10:00:05.000001Z");
  private static final Schema KEY =
      SchemaBuilder.struct().field("supplier_id", Schema.STRING_SCHEMA).build();
  private static final Schema ROW =
      SchemaBuilder.struct()
          .optional()
          .field("supplier_id", Schema.STRING_SCHEMA)
          .field("name", Schema.STRING_SCHEMA)
          .build();
  private static final Schema SOURCE =
      SchemaBuilder.struct()
          .field("lsn", Schema.INT64_SCHEMA)
          .field("ts_us", Schema.INT64_SCHEMA)
          .build();
  private static final Schema ENVELOPE =
      SchemaBuilder.struct()
          .field("op", Schema.STRING_SCHEMA)
          .field("after", ROW)
          .field("source", SOURCE)
          .build();

  private final Changes changes = new Changes(CapturedTable.of(Contracts.load()));

  @Test
  void aSnapshotBeginsWithEveryTableEmptied() {
    List<Change> begin = changes.begin(new Snapshot(500, TAKEN));

    assertThat(begin)
        .extracting(Change::topic)
        .containsExactly("cdc.shop.customers", "cdc.shop.products", "cdc.shop.suppliers");
    assertThat(begin)
        .allSatisfy(
            change -> {
              assertThat(change.key()).isNull();
              assertThat(change.event().get("op")).isEqualTo("t");
              assertThat(change.event().get("lsn")).isEqualTo(500L);
              assertThat(change.event().get("tx_order")).isEqualTo(0L);
              assertThat(change.event().get("changed_at")).isEqualTo(AvroValues.micros(TAKEN));
            });
  }

  @Test
  void rowsOfASnapshotStandWhereItWasTaken() {
    changes.begin(new Snapshot(500, TAKEN));
    Change first = changes.of(heard("r", 777, "S1", "Hal"));
    Change second = changes.of(heard("r", 777, "S2", "Sol"));

    assertThat(first.key()).isEqualTo("S1");
    assertThat(first.event().get("name")).isEqualTo("Hal");
    assertThat(List.of(first.event().get("lsn"), first.event().get("tx_order")))
        .isEqualTo(List.of(500L, 1L));
    assertThat(List.of(second.event().get("lsn"), second.event().get("tx_order")))
        .isEqualTo(List.of(500L, 2L));
    assertThat(first.event().get("changed_at")).isEqualTo(AvroValues.micros(TAKEN));
  }

  @Test
  void aCommittedChangeStandsWhereTheDatabaseWroteIt() {
    Change change = changes.of(heard("u", 777, "S1", "Hal"));

    assertThat(change.topic()).isEqualTo("cdc.shop.suppliers");
    assertThat(change.event().get("op")).isEqualTo("u");
    assertThat(change.event().get("lsn")).isEqualTo(777L);
    assertThat(change.event().get("changed_at")).isEqualTo(AvroValues.micros(COMMITTED));
    assertThat(change.event().get("change_id"))
        .isEqualTo(ChangeIds.of("shop.suppliers", new Place(777, 0)));
  }

  @Test
  void theSameTransactionAgainHasTheSameNames() {
    List<Object> first = ids(new Changes(CapturedTable.of(Contracts.load())));
    assertThat(ids(new Changes(CapturedTable.of(Contracts.load())))).isEqualTo(first);
    assertThat(first).doesNotHaveDuplicates();
  }

  @Test
  void ofADeletedRowOnlyTheKeyIsTold() {
    Heard.OfRow deleted = heard("d", 777, "S1", null);
    Change change = changes.of(deleted);

    assertThat(change.key()).isEqualTo("S1");
    assertThat(change.event().get("supplier_id")).isEqualTo("S1");
    assertThat(change.event().get("name")).isNull();
    assertThat(change.event().get("undeclared")).isNull();
  }

  @Test
  void ofAnEmptiedTableNothingIsTold() {
    Heard.OfRow row = heard("t", 777, "S1", null);
    Change change = changes.of(new Heard.OfRow(row.table(), null, row.envelope()));

    assertThat(change.key()).isNull();
    assertThat(change.event().get("op")).isEqualTo("t");
    assertThat(change.event().get("supplier_id")).isNull();
  }

  private static List<Object> ids(Changes changes) {
    return List.of(
        changes.of(heard("c", 777, "S1", "Hal")).event().get("change_id"),
        changes.of(heard("c", 777, "S2", "Sol")).event().get("change_id"),
        changes.of(heard("u", 778, "S1", "Hal")).event().get("change_id"));
  }

  private static Heard.OfRow heard(String op, long lsn, String key, String name) {
    Struct row = name == null ? null : new Struct(ROW).put("supplier_id", key).put("name", name);
    Struct source = new Struct(SOURCE).put("lsn", lsn).put("ts_us", AvroValues.micros(COMMITTED));
    return new Heard.OfRow(
        "shop.suppliers",
        new Struct(KEY).put("supplier_id", key),
        new Struct(ENVELOPE).put("op", op).put("after", row).put("source", source));
  }
}
