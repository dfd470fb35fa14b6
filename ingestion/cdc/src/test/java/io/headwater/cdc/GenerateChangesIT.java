package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command that changes the shop's database, as a person types it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GenerateChangesIT {
  private Path folder;
  private TestDatabase database;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    database = new TestDatabase(folder.resolve("database"));
  }

  @BeforeEach
  void reset() throws Exception {
    database.reset();
  }

  @AfterAll
  void stop() throws Exception {
    database.close();
  }

  @Test
  void theLedgerComesToWhatIsInTheDatabase() throws Exception {
    Path file = folder.resolve("ledger.json");
    Ran ran = run("--count", "300", "--seed", "5", "--ledger", file.toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.said()).contains("300 changes in ").contains("written down in " + file);
    Map<String, Integer> rows = new TreeMap<>();
    for (JsonNode entry : new ObjectMapper().readTree(file.toFile()).get("entries")) {
      int more =
          switch (entry.get("op").asText()) {
            case "c" -> 1;
            case "d" -> -1;
            default -> 0;
          };
      assertThat(Instant.parse(entry.get("notAfter").asText()))
          .isAfter(Instant.parse(entry.get("notBefore").asText()));
      rows.merge(entry.get("table").asText(), more, Integer::sum);
    }
    assertThat(rows)
        .isEqualTo(
            Map.of(
                "shop.customers", count("shop.customers"),
                "shop.products", count("shop.products"),
                "shop.suppliers", count("shop.suppliers")));
  }

  @Test
  void theSameSeedMakesTheSameRows() throws Exception {
    String rows = "select string_agg(product_id || list_price, ',' order by 1) from shop.products";
    run("--count", "200", "--seed", "9");
    String first = database.text(rows);
    database.reset();
    run("--count", "200", "--seed", "9");
    assertThat(database.text(rows)).isEqualTo(first);
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Ran none = run("--count", "0");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.said()).contains("--count 0: must be at least 1");
  }

  private record Ran(int exit, String said) {}

  private Ran run(String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp", System.getProperty("java.class.path"), "io.headwater.cdc.shop.GenerateChanges"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HEADWATER_SHOP_URL", database.settings("shop").url());
    builder.environment().put("HEADWATER_SHOP_USER", "shop");
    builder.environment().put("HEADWATER_SHOP_PASSWORD", "not-asked-for");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  private int count(String table) throws Exception {
    return Integer.parseInt(database.text("select count(*) from " + table));
  }
}
