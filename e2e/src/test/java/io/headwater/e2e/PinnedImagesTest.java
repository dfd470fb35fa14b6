package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
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
  private ComposeFile compose;

  @BeforeEach
  void read() {
    assumeTrue(Files.exists(ComposeProject.file()), "there is no docker-compose.yml yet");
    pinned = PinnedImages.read(Repository.root().resolve("infra/compose/images.properties"));
    compose = ComposeFile.read(ComposeProject.file());
  }

  @Test
  void everyPartIsPinned() {
    assertThat(pinned.byPart()).containsKeys(PARTS.toArray(String[]::new));
  }

  @Test
  void everyServiceRunsTheImagePinnedForItOrAnotherPinnedOne() {
    assertThat(compose.images())
        .isNotEmpty()
        .allSatisfy((service, images) -> assertThat(images).anyMatch(wantedBy(service)));
  }

  /** What has a pin of its own uses that; what has none uses any, or an image of ours. */
  private Predicate<String> wantedBy(String service) {
    String own = pinned.byPart().get(service);
    return own == null
        ? image -> pinned.contain(image) || compose.builtImages().contains(image)
        : image -> PinnedImages.withoutDigest(image).equals(own);
  }

  @Test
  void everyImageNamesItsVersion() {
    assertThat(compose.images().values().stream().flatMap(List::stream))
        .allMatch(image -> image.matches(".+:[^/]+") && !image.endsWith(":latest"));
  }

  @Test
  void everyPinnedImageIsUsed() {
    assertThat(compose.images().values().stream().flatMap(List::stream))
        .map(PinnedImages::withoutDigest)
        .containsAll(pinned.byPart().values());
  }

  @Test
  void noFileNamesAnotherVersion() throws IOException {
    assertThat(SourceTree.texts())
        .containsKeys(Path.of("README.md"), Path.of("docker-compose.yml"))
        .allSatisfy((file, text) -> assertThat(pinned.contradictions(text)).isEmpty());
  }
}
