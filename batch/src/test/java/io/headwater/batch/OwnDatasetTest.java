package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.GuideFiles;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.landing.Format;
import io.headwater.contracts.landing.Landing;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset of the guide, from its file to gold, by nothing but its folder. */
final class OwnDatasetTest {
  private static final String GOLD =
      "SELECT * FROM lake.gold.agg_weather_monthly ORDER BY month, station";

  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Map<String, String> guide;
  private Path own;
  private Path store;

  @BeforeEach
  void write() throws IOException {
    guide = GuideFiles.read();
    own = folder.resolve("datasets");
    store = folder.resolve("store");
    for (Map.Entry<String, String> file : guide.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    for (Contract each : TestLake.CONTRACTS.all(Contract.Kind.LANDING)) {
      Files.createDirectories(store.resolve(Landing.of(each).folder()));
    }
  }

  @Test
  void isUnderSixtyLinesOfYamlAndSql() {
    long lines =
        guide.entrySet().stream()
            .filter(file -> file.getKey().matches(".*\\.(yaml|sql)"))
            .mapToLong(file -> file.getValue().lines().count())
            .sum();
    assertThat(lines).isBetween(30L, 59L);
  }

  @Test
  void comesToGoldAndNoneOfItsMistakesDoes() throws IOException {
    Lake lake = lake();
    land(1, "weather.csv");
    run(lake);

    assertThat(texts(GOLD))
        .containsExactly(
            "[2011-07-01,Kew,2,19.85,1.2]",
            "[2011-08-01,Kew,1,24.10,3.4]",
            "[2011-08-01,Leeds,2,16.60,5.9]");
    assertThat(
            texts(
                "SELECT line_no, error_message FROM lake.bronze.landing_rejects"
                    + " WHERE dataset = 'weather'"))
        .containsExactly("[4,temperature is no decimal(4,1)]");
    assertThat(texts("SELECT station, day, reasons, record_no FROM lake.silver.weather_quarantine"))
        .containsExactly("[Kew,2011-08-02,temperature maximum 60,4]");
    assertThat(said()).contains("3 tables published, 1 of 1 rules kept");

    land(2, "mended.csv");
    run(lake);

    assertThat(texts(GOLD)).contains("[2011-08-01,Kew,3,22.67,3.4]").hasSize(3);
  }

  @Test
  void aMistakeOfOneIsSaidWithItsPlaceAndKeepsNoOtherBack() throws IOException {
    for (String file : List.of("weather.odcs.yaml", "agg_weather_monthly.sql")) {
      String text = guide.get("datasets/weather/" + file).replace("weather", "climate");
      write("datasets/climate/" + file.replace("weather", "climate"), text);
    }
    String sql = guide.get("datasets/weather/agg_weather_monthly.sql");
    write(
        "datasets/climate/agg_climate_monthly.sql",
        sql.replace("weather", "climate").replace("AVG(temperature)", "AVG(temprature)"));
    write("datasets/broken/broken.odcs.yaml", "kind: DataContract\n");
    Lake lake = lake();
    land(1, "weather.csv");
    Delivery.of("climate", store, 1)
        .file("climate.csv", Format.CSV, bytes(guide.get("weather.csv")))
        .land();

    assertThatThrownBy(() -> run(lake))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("(climate)");

    assertThat(texts(GOLD)).hasSize(3);
    assertThat(said())
        .contains("datasets/broken/broken.odcs.yaml:1: 'apiVersion' is missing; add it")
        .contains("datasets/climate/agg_climate_monthly.sql:6: [UNRESOLVED_COLUMN.WITH_SUGGESTION]")
        .contains("`temprature`");
    assertThat(texts("SELECT * FROM lake.silver.climate")).isEmpty();
  }

  private Lake lake() {
    return TestLake.emptyWith(Datasets.load(own).all());
  }

  private void land(int second, String file) {
    Delivery.of("weather", store, second).file(file, Format.CSV, bytes(guide.get(file))).land();
  }

  private void run(Lake lake) {
    new Runs(
            Datasets.load(own),
            lake,
            new MemoryLog(lake.session()),
            new RecordDecoding(
                RegistryAddress.open(URI.create("http://localhost:9")),
                Duration.ZERO,
                Duration.ZERO),
            new LandingStore(lake.table("bronze.price_lists").io(), store.toUri().toString()),
            String::valueOf,
            new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(
            new Arguments(
                Arguments.Action.RUN,
                Optional.empty(),
                EnumSet.allOf(Layer.class),
                Optional.empty(),
                Optional.empty()));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
