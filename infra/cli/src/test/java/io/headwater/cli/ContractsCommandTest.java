package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that need no platform say. */
class ContractsCommandTest {
  private static final Path ORDERS =
      Path.of(
          System.getProperty("basedir", ""),
          "../../contracts/src/main/resources/contracts/log/shop.orders.v1.odcs.yaml");

  @TempDir Path folder;

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void hearNoMore() {
    System.setOut(out);
  }

  @Test
  void whatIsBegunIsValidAsItIs() {
    assertThat(contracts("new", "landing/weather", "--into", folder.toString())).isZero();
    assertThat(
            contracts(
                "new", "bronze.weather", "--input", "landing/weather", "--into", folder.toString()))
        .isZero();
    assertThat(
            contracts(
                "new", "gold.agg_rain", "--input", "bronze.weather", "--into", folder.toString()))
        .isZero();
    assertThat(folder.resolve("agg_rain.sql")).content().contains("IDENTIFIER(:weather)");
    assertThat(contracts("check", folder.toString())).isZero();
    assertThat(contracts("new", "landing/weather", "--into", folder.toString())).isEqualTo(1);
  }

  @Test
  void writesAPageADataset() {
    assertThat(contracts("docs", "--out", folder.toString())).isZero();
    assertThat(folder.resolve("serving.sales_daily.md"))
        .content()
        .contains("- [gold.agg_sales_daily](gold.agg_sales_daily.md)", "- chart Revenue");
  }

  @Test
  void aBreakingChangeFailsAndNamesWhomItBreaks() throws IOException {
    Path edited = folder.resolve("shop.orders.v1.odcs.yaml");
    Files.writeString(
        edited, Files.readString(ORDERS).replace("name: country\n", "name: market\n"));
    assertThat(contracts("diff", ORDERS.toString(), edited.toString())).isEqualTo(1);
    assertThat(said())
        .contains(
            "breaking   shop.orders.v1: 'country' is gone (field-removed, " + edited + ":1)",
            "breaks bronze.orders, live.sales_per_minute, silver.order_lines,",
            "chart Revenue");
  }

  @Test
  void aCompatibleChangeIsFine() throws IOException {
    Path edited = folder.resolve("shop.orders.v1.odcs.yaml");
    Files.writeString(
        edited,
        Files.readString(ORDERS)
            .replace(
                "slaProperties:",
                "      - name: channel\n        physicalType: string\nslaProperties:"));
    assertThat(contracts("diff", ORDERS.toString(), edited.toString())).isZero();
    assertThat(said().lines().map(line -> line.replaceFirst(" \\(.*", "")))
        .containsExactly(
            "compatible bronze.orders: 'channel' is new",
            "compatible shop.orders.v1: 'channel' is new");
  }

  private int contracts(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "--home";
    all[1] = folder.resolve("home").toString();
    all[2] = "contracts";
    System.arraycopy(words, 0, all, 3, words.length);
    return Headwater.commandLine().execute(all);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
