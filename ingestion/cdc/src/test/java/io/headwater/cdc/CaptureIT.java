package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of change, in a real database, to a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaptureIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CUSTOMERS = "shop.customers";
  private static final String SUPPLIERS = "shop.suppliers";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private CaptureBed bed;
  private TestDatabase database;

  @BeforeAll
  void start() throws Exception {
    bed = new CaptureBed(folder);
    database = bed.database();
  }

  @BeforeEach
  void reset() throws Exception {
    bed.reset();
  }

  @AfterAll
  void stop() throws Exception {
    bed.close();
  }

  @Test
  void readsTheTablesAndThenWhatIsCommitted() throws Exception {
    database.shop(supplier("S1", "Hal"), supplier("S2", "Sol"));
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t", "r", "r");
      database.shop(
          supplier("S3", "Mor"),
          "update shop.suppliers set name = 'Sol Ra' where supplier_id = 'S2'",
          "delete from shop.suppliers where supplier_id = 'S1'");
      awaitOps(SUPPLIERS, "t", "r", "r", "c", "u", "d");
    }
    List<GenericRecord> events = bed.events(SUPPLIERS);
    assertThat(events).extracting(event -> event.get("change_id")).doesNotHaveDuplicates();
    assertThat(events.getLast().get("supplier_id")).isEqualTo("S1");
    assertThat(events.getLast().get("name")).isNull();
    assertThat(events.get(4).get("name")).isEqualTo("Sol Ra");
    assertState(SUPPLIERS);
  }

  @Test
  void everyTypeOfAColumnIsExact() throws Exception {
    try (TestCapture _ = bed.capture()) {
      awaitOps(CUSTOMERS, "t");
      database.shop(
          "insert into shop.customers values ('C1', 'Jo Ka', null, 'Norway', 'vip', true,"
              + " '2026-03-01 10:00:00.123456+02')",
          "insert into shop.products values ('P1', 'Lin', 'toys', null, 12.3456, 'GBP', false)",
          "insert into shop.suppliers values ('S1', 'Hal', 'Japan', 'hal@example.org', null)");
      awaitOps(CUSTOMERS, "t", "c");
      awaitOps("shop.products", "t", "c");
      awaitOps(SUPPLIERS, "t", "c");
    }
    assertState(CUSTOMERS);
    assertState("shop.products");
    assertState(SUPPLIERS);
  }

  @Test
  void aPrimaryKeyThatChangesEndsOneRowAndBeginsAnother() throws Exception {
    database.shop(supplier("S1", "Hal"));
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t", "r");
      database.shop("update shop.suppliers set supplier_id = 'S9' where supplier_id = 'S1'");
      awaitOps(SUPPLIERS, "t", "r", "d", "c");
    }
    List<GenericRecord> events = bed.events(SUPPLIERS);
    GenericRecord deleted = events.get(2);
    GenericRecord created = events.get(3);
    assertThat(deleted.get("supplier_id")).isEqualTo("S1");
    assertThat(created.get("supplier_id")).isEqualTo("S9");
    assertThat(created.get("lsn")).isEqualTo(deleted.get("lsn"));
    assertThat(List.of(deleted.get("tx_order"), created.get("tx_order")))
        .isEqualTo(List.of(0L, 1L));
    assertState(SUPPLIERS);
  }

  @Test
  void rowsThatAreInsertedTogetherHaveNamesAndPlacesOfTheirOwn() throws Exception {
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t");
      database.copySuppliers(50);
      await().atMost(PATIENCE).until(() -> bed.events(SUPPLIERS).size() == 51);
    }
    List<GenericRecord> events = bed.events(SUPPLIERS);
    assertThat(events).extracting(event -> event.get("change_id")).doesNotHaveDuplicates();
    assertThat(events)
        .extracting(event -> event.get("lsn") + "/" + event.get("tx_order"))
        .doesNotHaveDuplicates();
    assertState(SUPPLIERS);
  }

  @Test
  void aTableThatIsEmptiedIsOneEvent() throws Exception {
    database.shop(supplier("S1", "Hal"), supplier("S2", "Sol"));
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t", "r", "r");
      database.shop("truncate shop.suppliers, shop.customers", supplier("S3", "Mor"));
      awaitOps(SUPPLIERS, "t", "r", "r", "t", "c");
      awaitOps(CUSTOMERS, "t", "t");
    }
    assertThat(bed.events(SUPPLIERS).get(3).get("supplier_id")).isNull();
    assertState(SUPPLIERS);
  }

  @Test
  void columnsThatComeAndGoStopNothing() throws Exception {
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t");
      database.shop(supplier("S1", "Hal"));
      database.owner("alter table shop.suppliers add column rating integer default 5");
      database.shop("update shop.suppliers set rating = 4 where supplier_id = 'S1'");
      database.owner("alter table shop.suppliers drop column contact_email");
      database.shop("update shop.suppliers set lead_time_days = 9 where supplier_id = 'S1'");
      awaitOps(SUPPLIERS, "t", "c", "u", "u");
    }
    List<GenericRecord> events = bed.events(SUPPLIERS);
    assertThat(events)
        .extracting(event -> event.get("undeclared"))
        .containsExactly(null, null, "{\"rating\":\"4\"}", "{\"rating\":\"4\"}");
    assertThat(events)
        .extracting(event -> event.get("contact_email"))
        .containsExactly(null, "mail@example.org", "mail@example.org", null);
    assertThat(events.getLast().get("lead_time_days")).isEqualTo(9);
  }

  @Test
  void aLongValueThatDidNotChangeIsThereAllTheSame() throws Exception {
    database.shop(
        "insert into shop.suppliers select 'S1', string_agg(md5(n::text), ''), 'Spain', null, 1"
            + " from generate_series(1, 3000) as n");
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t", "r");
      database.shop("update shop.suppliers set lead_time_days = 2");
      awaitOps(SUPPLIERS, "t", "r", "u");
    }
    assertState(SUPPLIERS);
  }

  @Test
  void whatIsRolledBackIsNoChange() throws Exception {
    try (TestCapture _ = bed.capture();
        Connection shop = database.connect("shop");
        Statement statement = shop.createStatement()) {
      awaitOps(SUPPLIERS, "t");
      shop.setAutoCommit(false);
      statement.execute(supplier("S1", "Hal"));
      shop.rollback();
      statement.execute(supplier("S2", "Sol"));
      shop.commit();
      awaitOps(SUPPLIERS, "t", "c");
    }
    assertState(SUPPLIERS);
  }

  @Test
  void transactionsThatOverlapAreInTheOrderOfTheRows() throws Exception {
    try (TestCapture _ = bed.capture();
        Connection first = database.connect("shop");
        Connection second = database.connect("shop");
        Statement early = first.createStatement();
        Statement late = second.createStatement()) {
      awaitOps(SUPPLIERS, "t");
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      early.execute(supplier("S1", "Hal"));
      late.execute(supplier("S2", "Sol"));
      second.commit();
      early.execute("update shop.suppliers set name = 'Hal Mor' where supplier_id = 'S1'");
      first.commit();
      awaitOps(SUPPLIERS, "t", "c", "c", "u");
    }
    assertState(SUPPLIERS);
  }

  @Test
  void aQuietDatabaseLetsGoOfItsLog() throws Exception {
    try (TestCapture _ = bed.capture()) {
      awaitOps(SUPPLIERS, "t");
      String before = confirmed();
      await().atMost(PATIENCE).until(() -> !confirmed().equals(before));
    }
    assertThat(bed.events(SUPPLIERS)).hasSize(1);
  }

  private String confirmed() throws Exception {
    return String.valueOf(database.text("select confirmed_flush_lsn from pg_replication_slots"));
  }

  private void awaitOps(String table, String... ops) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(bed.events(table))
                    .extracting(event -> event.get("op"))
                    .containsExactly((Object[]) ops));
  }

  private void assertState(String table) throws Exception {
    Rows rows = new Rows(table);
    assertThat(rows.of(bed.events(table))).isEqualTo(rows.in(database));
  }

  private static String supplier(String id, String name) {
    return "insert into shop.suppliers values ('%s', '%s', 'Spain', 'mail@example.org', 3)"
        .formatted(id, name);
  }
}
