package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How images are found in the files that name them; the images are made up. */
final class PinnedImagesRulesTest {
  private static final PinnedImages PINNED =
      new PinnedImages(Map.of("ledger", "example/ledger:1.2.3", "quill", "quill:7"));

  @TempDir Path folder;

  @Test
  void aTextContradictsWhereItNamesAnotherVersion() {
    assertThat(
            PINNED.contradictions(
                """
                Runs example/ledger:1.2.3 or `example/ledger:1.2.4`, by digest
                example/ledger:1.2.3@sha256:00ff and (quill:8).
                """))
        .containsExactlyInAnyOrder("example/ledger:1.2.4", "quill:8");
  }

  @Test
  void portsAndOtherNamesAreNoVersions() {
    assertThat(
            PINNED.contradictions(
                "quill:5432 quill: 8 my-quill:8 example.org/quill:8 example/ledger-tools:2"))
        .isEmpty();
  }

  @Test
  void aDockerfileStartsFromImagesAndNotFromItsStages() {
    Dockerfile dockerfile =
        new Dockerfile(
            """
            ARG LEDGER=example/ledger:1.2.3
            FROM --platform=$BUILDPLATFORM example/builder:9 AS build
            RUN make
            FROM build AS tested
            from ${LEDGER}
            FROM ${QUILL:-quill:7}
            FROM scratch
            COPY --from=build /out /
            """);
    assertThat(dockerfile.bases())
        .containsExactly("example/builder:9", "example/ledger:1.2.3", "quill:7");
  }

  @Test
  void aServiceRunsItsImageOrIsBuiltFromSome() throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM example/base:1\n");
    Files.writeString(folder.resolve("other.Dockerfile"), "FROM quill:7\n");
    Files.writeString(
        folder.resolve("docker-compose.yml"),
        """
        x-ours: &ours
          image: ours:0.1
        services:
          ledger:
            image: ${LEDGER_IMAGE:-example/ledger:1.2.3}
          ours:
            <<: *ours
            build: .
          quill:
            build:
              dockerfile: other.Dockerfile
          one-shot:
            <<: [*ours]
        """);
    assertThat(ComposeFile.read(folder.resolve("docker-compose.yml")).services())
        .isEqualTo(
            Map.of(
                "ledger", new ComposeFile.Service("example/ledger:1.2.3", List.of()),
                "ours", new ComposeFile.Service("ours:0.1", List.of("example/base:1")),
                "quill", new ComposeFile.Service("", List.of("quill:7")),
                "one-shot", new ComposeFile.Service("ours:0.1", List.of())));
  }
}
