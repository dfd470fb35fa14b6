package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.headwater.cdc.shop.ShopRun;
import java.nio.file.Path;
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

/** Nothing is lost, whatever goes away; where something is, a person is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaptureRecoveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CUSTOMERS = "shop.customers";
  private static final List<String> TABLES = List.of(CUSTOMERS, "shop.products", "shop.suppliers");

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
  void goesOnWhereItWasEndedAndRepeatsNothing() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      database.shop(customer(1));
      bed.awaitEvents(CUSTOMERS, 2);
      bed.awaitStored();
    }
    database.shop(customer(2));
    try (TestCapture capture = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 3);
      assertThat(capture.remarks()).hasSize(1).first().asString().startsWith("Captures what was");
    }
    assertThat(bed.ops(CUSTOMERS)).containsExactly("t", "c", "c");
  }

  @Test
  void aKilledCaptureLosesNothingAndRepeatsUnderTheSameNames() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      bed.awaitStored();
    }
    ShopRun shop = ShopRun.start(database.connect("shop"), 7, 6_000, 400);
    for (int kill = 0; kill < 3; kill++) {
      CaptureProcess capture = bed.process();
      int least = bed.events(CUSTOMERS).size() + 150;
      await().atMost(PATIENCE).until(() -> bed.events(CUSTOMERS).size() > least);
      capture.kill();
    }
    List<String> ledger = shop.awaitLedger();
    try (TestCapture _ = bed.capture()) {
      for (String table : TABLES) {
        awaitLedger(table, ledger);
        bed.awaitState(table);
        assertThat(Rows.contents(bed.events(table)))
            .as("what repeats says the same")
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyChangeOfTheShopIsCapturedOnceInItsOrder() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      List<String> ledger = ShopRun.start(database.connect("shop"), 11, 1_500, 5_000).awaitLedger();
      for (String table : TABLES) {
        awaitLedger(table, ledger);
        bed.awaitState(table);
      }
    }
  }

  @Test
  void aSnapshotThatIsKilledBeginsAnew() throws Exception {
    database.shop(
        "insert into shop.customers select 'C' || n, 'Jo Ka', null, 'Norway', 'vip', true, now()"
            + " from generate_series(1, 40000) as n");
    CaptureProcess capture = bed.process();
    await().atMost(PATIENCE).until(() -> bed.events(CUSTOMERS).size() > 1_000);
    capture.kill();
    assertThat(bed.events(CUSTOMERS).size()).isLessThan(40_001);
    database.shop("delete from shop.customers where customer_id = 'C1'");
    try (TestCapture _ = bed.capture()) {
      bed.awaitState(CUSTOMERS);
    }
    assertThat(bed.ops(CUSTOMERS)).filteredOn("t"::equals).hasSize(2);
  }

  @Test
  void aCaptureThatIsKilledAmidABulkLoadLosesNoneOfIt() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      bed.awaitStored();
    }
    bed.awaitReleased();
    database.copySuppliers(30_000);
    CaptureProcess capture = bed.process();
    await().atMost(PATIENCE).until(() -> bed.events("shop.suppliers").size() > 1_000);
    capture.kill();
    assertThat(bed.events("shop.suppliers").size()).isLessThan(30_001);
    try (TestCapture _ = bed.capture()) {
      bed.awaitState("shop.suppliers");
    }
  }

  @Test
  void aDatabaseThatRestartsIsWaitedFor() throws Exception {
    try (TestCapture capture = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      database.shop(customer(1));
      bed.awaitEvents(CUSTOMERS, 2);
      database.crash();
      await().atMost(PATIENCE).until(() -> capture.remarks().size() > 1);
      database.start();
      database.shop(customer(2));
      bed.awaitState(CUSTOMERS);
      assertThat(capture.remarks()).anyMatch(remark -> remark.contains("Trying again in"));
      assertThat(capture.remarks().getLast()).startsWith("Captures what was committed since");
      assertThat(capture.end()).isNotDone();
    }
  }

  @Test
  void aLogThatIsAwayIsWaitedFor() throws Exception {
    try (TestCapture capture = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      bed.awaitStored();
      bed.broker().stop();
      database.shop(customer(1));
      await().atMost(PATIENCE).until(() -> capture.remarks().size() > 1);
      database.shop(customer(2));
      bed.broker().startAgain();
      bed.awaitState(CUSTOMERS);
      assertThat(capture.end()).isNotDone();
    }
  }

  private void awaitLedger(String table, List<String> ledger) {
    List<String> expected = ledger.stream().filter(line -> line.startsWith(table)).toList();
    assertThat(expected).isNotEmpty();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(table)).isEqualTo(expected));
  }

  /** What the events of a table say, as the ledger says it. */
  private List<String> told(String table) throws Exception {
    Rows rows = new Rows(table);
    return Rows.inOrder(bed.events(table)).stream()
        .filter(event -> !event.get("op").equals("t"))
        .map(event -> line(table, rows, event))
        .toList();
  }

  private static String line(String table, Rows rows, GenericRecord event) {
    String key = rows.texts(event).getFirst();
    return event.get("op").equals("d")
        ? table + " d " + key
        : "%s %s %s %s".formatted(table, event.get("op"), key, rows.texts(event));
  }

  private static String customer(int number) {
    return "insert into shop.customers values ('C%d', 'Jo Ka', null, 'Norway', 'vip', true, now())"
        .formatted(number);
  }
}
