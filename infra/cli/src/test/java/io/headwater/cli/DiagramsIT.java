package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.spec.LivingSpec;
import io.headwater.spec.npm.NpmException;
import io.headwater.spec.npm.NpmMissingException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Mermaid itself can draw every diagram of the documents; skipped where it cannot be asked. */
final class DiagramsIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  @Test
  void everyDiagramCanBeDrawn() throws IOException, InterruptedException, NpmException {
    LivingSpec spec = LivingSpec.of(ROOT, CommandWords.of(Headwater.commandLine()));
    try {
      assertThat(spec.diagramProblems()).isEmpty();
    } catch (NpmMissingException missing) {
      Assumptions.abort(missing.getMessage());
    }
  }
}
