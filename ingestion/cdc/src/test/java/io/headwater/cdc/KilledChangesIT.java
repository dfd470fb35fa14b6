package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.testing.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The shop killed with signal 9 while it writes its database, and the same command typed again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KilledChangesIT {
  /** Every change that was committed, as a ledger tells it. */
  private static final String[] WITNESS = {
    "create table shop.committed (place bigserial, told text)",
    """
    create function shop.tell() returns trigger language plpgsql security definer as $$
    declare
      before text := to_jsonb(old) ->> tg_argv[0];
      after text := to_jsonb(new) ->> tg_argv[0];
      name text := tg_table_schema || '.' || tg_table_name;
    begin
      if before is not null and before is distinct from after then
        insert into shop.committed (told) values (name || ' d ' || before);
      end if;
      if after is not null then
        insert into shop.committed (told) values (
          name || case when before = after then ' u ' else ' c ' end || after || ' ' || to_jsonb(new));
      end if;
      return null;
    end $$\
    """,
    trigger("customers", "customer_id"),
    trigger("products", "product_id"),
    trigger("suppliers", "supplier_id")
  };

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private Path ledger;
  private Path journal;
  private TestDatabase database;

  @BeforeAll
  void start() throws Exception {
    database = new TestDatabase(folder.resolve("database"));
    ledger = folder.resolve("ledger.json");
    journal = folder.resolve("ledger.json.part");
  }

  @BeforeEach
  void reset() throws Exception {
    database.reset();
    database.administrator(WITNESS);
    Files.deleteIfExists(journal);
  }

  @AfterAll
  void stop() throws Exception {
    database.close();
  }

  @Test
  void goesOnWhereItWasAndItsLedgerLeavesNothingOut() throws Exception {
    Random random = new Random(31);
    int lines = 1;
    for (int kill = 0; kill < 4; kill++) {
      int least = lines + 1 + random.nextInt(120);
      start("--count", "900").killOnce(() -> lines(journal) >= least);
      assertThat(ledger).doesNotExist();
      lines = lines(journal);
    }
    assertThat(start("--count", "900").await()).isZero();

    assertThat(journal).doesNotExist();
    assertThat(told()).isEqualTo(committed()).hasSizeGreaterThanOrEqualTo(900);
  }

  @Test
  void anotherCommandIsToldWhatToType() throws Exception {
    start("--count", "900").killOnce(() -> lines(journal) > 10);

    assertThat(start("--count", "901").await()).isEqualTo(1);

    assertThat(Files.readString(folder.resolve("output")))
        .contains("is of a run that was cut off, with --count 900 --seed 5: run that again");
  }

  private JavaProcess start(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--seed", "5", "--rate", "600", "--ledger", ledger.toString()));
    return JavaProcess.start(
        folder.resolve("output"),
        Map.of(
            "HEADWATER_SHOP_URL", database.settings("shop").url(),
            "HEADWATER_SHOP_USER", "shop",
            "HEADWATER_SHOP_PASSWORD", "not-asked-for"),
        "io.headwater.cdc.shop.GenerateChanges",
        all.toArray(String[]::new));
  }

  private static String trigger(String table, String key) {
    return """
    create trigger told after insert or update or delete on shop.%s
    for each row execute function shop.tell('%s')\
    """
        .formatted(table, key);
  }

  private static int lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> committed() throws Exception {
    return database.rows("select told from shop.committed order by place").stream()
        .map(List::getFirst)
        .map(KilledChangesIT::normal)
        .toList();
  }

  private List<String> told() throws IOException {
    List<String> told = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(ledger.toFile()).get("entries")) {
      String change =
          "%s %s %s"
              .formatted(
                  entry.get("table").asText(), entry.get("op").asText(), entry.get("key").asText());
      told.add(entry.get("after").isNull() ? change : change + " " + entry.get("after"));
    }
    return told;
  }

  /** A row as the same words that a ledger that was read has for it. */
  private static String normal(String line) {
    int row = line.indexOf('{');
    try {
      return row < 0
          ? line
          : line.substring(0, row) + new ObjectMapper().readTree(line.substring(row));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
