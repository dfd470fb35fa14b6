package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** A valid contract in a folder, broken in one place to see where and how that is told. */
abstract class Refusals {
  @TempDir Path root;

  void refuses(String right, String wrong, int line, String problem) {
    assertThat(ContractText.table()).contains(right);
    write(
        "silver/orders.odcs.yaml",
        ContractText.table().replaceFirst(quoted(right), literal(wrong)));
    refuses(line, problem);
  }

  void refuses(int line, String problem) {
    assertThatThrownBy(() -> Contracts.load(root))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("silver/orders.odcs.yaml:" + line + ": " + problem);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  void write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
