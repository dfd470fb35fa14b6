package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.spec.LivingSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documents of this checkout are as the checkout is. */
final class LivingSpecTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  @Test
  void whatTheDocumentsDeriveAndNameIsSo() {
    assertThat(LivingSpec.of(ROOT, CommandWords.of(Headwater.commandLine())).problems()).isEmpty();
  }
}
