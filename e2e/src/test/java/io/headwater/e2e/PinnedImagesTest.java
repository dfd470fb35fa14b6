package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One file names the version of every image; all others that name one say the same. */
final class PinnedImagesTest {
  private static final List<String> PARTS =
      List.of(
          "kafka",
          "schema-registry",
          "object-store",
          "postgres",
          "catalog",
          "catalog-admin",
          "flink",
          "trino",
          "superset");

  private PinnedImages pinned;
  private Map<String, ComposeFile.Service> services;

  @BeforeEach
  void read() {
    pinned = PinnedImages.read(Repository.root().resolve("infra/compose/images.properties"));
    services = ComposeFile.read(ComposeProject.file()).services();
  }

  @Test
  void everyPartIsPinned() {
    assertThat(pinned.byPart()).containsKeys(PARTS.toArray(String[]::new));
  }

  @Test
  void whatHasAPinRunsItsOwnImage() {
    assertThat(pinned.byPart().entrySet())
        .filteredOn(pin -> services.containsKey(pin.getKey()))
        .isNotEmpty()
        .allMatch(pin -> services.get(pin.getKey()).runs(pin.getValue()));
  }

  @Test
  void whatIsNotOursIsPinned() {
    Set<String> ours =
        services.values().stream()
            .filter(ComposeFile.Service::isBuilt)
            .map(ComposeFile.Service::image)
            .collect(Collectors.toSet());
    assertThat(services.values())
        .filteredOn(service -> !service.isBuilt())
        .isNotEmpty()
        .allMatch(service -> ours.contains(service.image()) || pinned.contain(service.image()));
  }

  @Test
  void everyImageNamesItsVersion() {
    assertThat(foreign())
        .allMatch(image -> image.matches(".+:[^/]+") && !image.endsWith(":latest"));
  }

  @Test
  void everyPinnedImageIsUsed() {
    assertThat(foreign().map(PinnedImages::withoutDigest)).containsAll(pinned.byPart().values());
  }

  private Stream<String> foreign() {
    return services.values().stream().flatMap(service -> service.foreign().stream());
  }

  @Test
  void noFileNamesAnotherVersion() throws IOException {
    assertThat(SourceTree.texts())
        .containsKeys(Path.of("README.md"), Path.of("docker-compose.yml"))
        .allSatisfy((file, text) -> assertThat(pinned.contradictions(text)).isEmpty());
  }
}
