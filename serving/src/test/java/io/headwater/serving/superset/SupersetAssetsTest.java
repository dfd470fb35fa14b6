package io.headwater.serving.superset;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupersetAssetsTest {
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Path NONE = Path.of("no datasets of ones own");

  @TempDir Path folder;

  @BeforeEach
  void write() {
    SupersetAssets.write(Datasets.load(NONE), NONE, folder);
  }

  @Test
  void everyColumnOfADatasetSaysWhatItsContractSays() throws IOException {
    List<Asset> datasets = assets("datasets");
    assertThat(datasets).isNotEmpty();
    for (Asset dataset : datasets) {
      String name = dataset.text("schema") + "." + dataset.text("table_name");
      assertThat(descriptions(dataset))
          .isEqualTo(
              CONTRACTS.named(name).fields().stream()
                  .collect(Collectors.toMap(Field::name, Field::description)));
    }
  }

  @Test
  void everyChartAsksADatasetForWhatItHas() throws IOException {
    Map<String, Asset> datasets = byUuid(assets("datasets"));
    for (Asset chart : assets("charts")) {
      assertThat(datasets).containsKey(chart.text("dataset_uuid"));
      assertThat(chart.asksFor()).isNotEmpty();
      assertThat(datasets.get(chart.text("dataset_uuid")).names())
          .as(chart.file())
          .containsAll(chart.asksFor());
    }
  }

  @Test
  void everyDatasetAsksThroughTheOneConnection() throws IOException {
    Asset connection = assets("databases").getFirst();
    assertThat(assets("datasets"))
        .allSatisfy(
            dataset ->
                assertThat(dataset.text("database_uuid")).isEqualTo(connection.text("uuid")));
  }

  @Test
  void theDashboardsShowEveryChartOnce() throws IOException {
    List<String> shown = assets("dashboards").stream().flatMap(SupersetAssetsTest::charts).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(byUuid(assets("charts")).keySet());
  }

  @Test
  void aChartIsFoundByItsTitle() throws IOException {
    for (Asset chart : assets("charts")) {
      String title = chart.text("slice_name").toLowerCase().replaceAll("[^a-z0-9]+", "_");
      assertThat(chart.name()).isEqualTo(title);
    }
  }

  @Test
  void holdsNoPassword() throws IOException {
    assertThat(assets("databases").getFirst().text("sqlalchemy_uri"))
        .isEqualTo("trino://analyst:XXXXXXXXXX@trino:8443/lake");
  }

  @Test
  void removesWhatAnOlderBuildLeftAndNothingElse() throws IOException {
    Path old = Files.writeString(folder.resolve("charts/profit.yaml"), "uuid: 1");
    Path notes = Files.writeString(folder.resolve("charts/notes.txt"), "mine");
    write();
    assertThat(old).doesNotExist();
    assertThat(notes).exists();
    assertThat(assets("charts")).hasSize(20);
  }

  private List<Asset> assets(String kind) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(kind))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(SupersetAssetsTest::asset)
          .toList();
    }
  }

  private static Asset asset(Path file) {
    try {
      return Asset.parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Asset> byUuid(List<Asset> assets) {
    Map<String, Asset> byUuid = new TreeMap<>();
    assets.forEach(asset -> assertThat(byUuid.put(asset.text("uuid"), asset)).isNull());
    return byUuid;
  }

  /** The uuids of the charts on a dashboard. */
  @SuppressWarnings("unchecked")
  private static Stream<String> charts(Asset dashboard) {
    Map<String, Object> position = (Map<String, Object>) dashboard.content().get("position");
    return position.values().stream()
        .filter(part -> part instanceof Map<?, ?> map && "CHART".equals(map.get("type")))
        .map(part -> ((Map<String, Map<String, String>>) part).get("meta").get("uuid"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> descriptions(Asset dataset) {
    return ((List<Map<String, String>>) dataset.content().get("columns"))
        .stream()
            .collect(
                Collectors.toMap(
                    column -> column.get("column_name"), column -> column.get("description")));
  }
}
