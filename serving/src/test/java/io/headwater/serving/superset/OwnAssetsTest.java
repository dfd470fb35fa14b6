package io.headwater.serving.superset;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of one's own beside the contracts of one's own. */
final class OwnAssetsTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: guests
      version: 1.0.0
      status: active
      schema:
        - name: agg_guests
          physicalName: gold.agg_guests
          physicalType: table
          customProperties:
            - {property: input, value: gold.agg_sales_daily}
            - {property: write, value: replace-partitions}
          properties:
            - {name: day, physicalType: date, required: true}
            - {name: branch, physicalType: string, description: Where they were.}
            - {name: guests, physicalType: long, description: How many came.}
      """;

  private static final String CHART =
      """
      title: Guests of a day
      table: gold.agg_guests
      kind: bar
      x: day
      y: guests
      by: branch
      """;

  @TempDir private Path folder;

  private Path own;
  private Path assets;

  @BeforeEach
  void write() throws IOException {
    own = folder.resolve("datasets");
    assets = folder.resolve("assets");
    Files.createDirectories(own.resolve("guests"));
    Files.writeString(own.resolve("guests/guests.odcs.yaml"), CONTRACT);
    Files.writeString(own.resolve("guests/agg_guests.sql"), "SELECT 1");
  }

  @Test
  void aChartComesWithItsTableAndADashboard() throws IOException {
    chart("day", CHART);
    chart("most", CHART.replace("y: guests", "y: max(guests)").replace("bar", "table"));

    assertThat(written()).isEmpty();

    Asset dataset = asset("datasets/own_gold_agg_guests.yaml");
    Asset day = asset("charts/own_datasets_guests_day.yaml");
    assertThat(dataset.text("schema") + "." + dataset.text("table_name"))
        .isEqualTo("gold.agg_guests");
    assertThat(dataset.text("database_uuid")).isEqualTo(asset("databases/lake.yaml").text("uuid"));
    assertThat(day.text("dataset_uuid")).isEqualTo(dataset.text("uuid"));
    assertThat(day.asksFor()).containsExactly("sum_guests", "branch", "day");
    assertThat(asset("charts/own_datasets_guests_most.yaml").asksFor()).contains("max_guests");
    assertThat(dataset.names()).contains("day", "branch", "sum_guests", "max_guests");
    assertThat(Files.readString(assets.resolve("dashboards/own_guests.yaml")))
        .contains("dashboard_title: Guests", "slug: guests", day.text("uuid"));
  }

  @Test
  void aChartThatCannotBeUsedIsSaidAndLeftOut() throws IOException {
    chart("day", CHART);
    chart("a", CHART.replace("y: guests", "y: gests"));
    chart("b", CHART.replace("kind: bar", "kind: pie"));
    chart("c", CHART.replace("gold.agg_guests", "gold.agg_sales_daily"));
    chart("d", CHART.replace("by:", "colour:"));

    assertThat(written())
        .containsExactly(
            "datasets/guests/a.chart.yaml:5: y: there is no 'gests'; did you mean 'guests'?",
            "datasets/guests/b.chart.yaml:3: 'kind' is 'pie'; it must be bar, line or table",
            "datasets/guests/c.chart.yaml:2: table: there is no 'gold.agg_sales_daily'; there are gold.agg_guests",
            "datasets/guests/d.chart.yaml:6: unknown key 'colour'; known are title, table, kind, x, y, by");
    assertThat(assets.resolve("charts/own_datasets_guests_day.yaml")).exists();
    assertThat(assets.resolve("charts/own_datasets_guests_a.yaml")).doesNotExist();
  }

  @Test
  void theChartOfTheGuideIsOne() throws IOException {
    String guide = Files.readString(Path.of("../docs/bring-your-own-dataset.md"));
    Files.createDirectories(own.resolve("weather"));
    for (String file : List.of("weather.odcs.yaml", "agg_weather_monthly.sql", "rain.chart.yaml")) {
      String begin = " datasets/weather/" + file + "\n";
      String text = guide.substring(guide.indexOf(begin) + begin.length());
      Files.writeString(own.resolve("weather/" + file), text.substring(0, text.indexOf("```")));
    }

    assertThat(written()).isEmpty();
    assertThat(asset("charts/own_datasets_weather_rain.yaml").asksFor())
        .containsExactly("sum_rain", "station", "month");
  }

  private void chart(String name, String text) throws IOException {
    Files.writeString(own.resolve("guests/" + name + ".chart.yaml"), text);
  }

  private List<String> written() {
    return SupersetAssets.write(Datasets.load(own), own, assets);
  }

  private Asset asset(String file) throws IOException {
    return Asset.parse(file, Files.readString(assets.resolve(file)));
  }
}
