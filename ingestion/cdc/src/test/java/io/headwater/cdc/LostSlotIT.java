package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Where changes are lost a person is told, and the database is read anew when one asks for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LostSlotIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CUSTOMERS = "shop.customers";

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
  void aSlotThatIsGoneEndsItAndARequestReadsAnew() throws Exception {
    database.shop(customer(1), customer(2));
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 3);
      bed.awaitStored();
    }
    bed.awaitReleased();
    database.administrator("select pg_drop_replication_slot('headwater_shop')");
    database.shop(customer(3), "delete from shop.customers where customer_id = 'C1'");
    bed.assertEndsWith("The replication slot is gone");

    database.administrator("insert into shop.capture_requests values (now())");
    try (TestCapture _ = bed.capture()) {
      bed.awaitState(CUSTOMERS);
      database.shop(customer(4));
      bed.awaitState(CUSTOMERS);
    }
    assertThat(bed.ops(CUSTOMERS)).containsExactly("t", "r", "r", "t", "r", "r", "c");
    assertThat(database.text("select count(*) from shop.capture_requests")).isEqualTo("0");
  }

  @Test
  void aSlotThatSomebodyMadeAnewIsNotTrusted() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      bed.awaitStored();
    }
    bed.awaitReleased();
    database.administrator("select pg_drop_replication_slot('headwater_shop')");
    database.shop(customer(1));
    database.administrator(
        "select pg_create_logical_replication_slot('headwater_shop', 'pgoutput')");
    bed.assertEndsWith("The replication slot is another one");
  }

  @Test
  void aSlotThatHeldTooMuchIsLost() throws Exception {
    try (TestCapture _ = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 1);
      bed.awaitStored();
    }
    bed.awaitReleased();
    database.administrator(
        "alter system set max_slot_wal_keep_size = '16MB'", "select pg_reload_conf()");
    try {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                database.administrator(
                    "insert into shop.capture_heartbeats values (2, now())"
                        + " on conflict (id) do update set beat_at = now()",
                    "select pg_switch_wal()",
                    "checkpoint");
                return "lost".equals(database.text("select wal_status from pg_replication_slots"));
              });
      bed.assertEndsWith("The replication slot is invalid");
    } finally {
      database.administrator(
          "alter system reset max_slot_wal_keep_size", "select pg_reload_conf()");
    }
  }

  @Test
  void readsAnewOnRequestWhileItCaptures() throws Exception {
    database.shop(customer(1));
    try (TestCapture capture = bed.capture()) {
      bed.awaitEvents(CUSTOMERS, 2);
      database.administrator("insert into shop.capture_requests values (now())");
      bed.awaitEvents(CUSTOMERS, 4);
      database.shop(customer(2));
      bed.awaitState(CUSTOMERS);
      assertThat(capture.end()).isNotDone();
    }
    assertThat(bed.ops(CUSTOMERS)).containsExactly("t", "r", "t", "r", "c");
  }

  private static String customer(int number) {
    return "insert into shop.customers values ('C%d', 'Jo Ka', null, 'Norway', 'vip', true, now())"
        .formatted(number);
  }
}
