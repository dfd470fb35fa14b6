package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {
  @TempDir Path home;
  private final List<String> remarks = new ArrayList<>();

  @Test
  void aChangeIsInForceAtTheNextLook() throws Exception {
    write("drift");
    RuleBook book = book();
    write("other");
    assertThat(names(book)).containsExactly("other");
  }

  @Test
  void aFileThatWasSpoiltLeavesTheRulesAsTheyWereAndIsSaidOnce() throws Exception {
    write("drift");
    RuleBook book = book();
    Files.writeString(file(), "rules:\n  - name: drift\n    knd: lag\n");
    assertThat(names(book)).containsExactly("drift");
    assertThat(names(book)).containsExactly("drift");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst()).contains("stay as they were", file() + ":");
  }

  @Test
  void doesNotBeginWithMistakes() throws Exception {
    Files.writeString(file(), "rules: none");
    assertThatThrownBy(this::book).isInstanceOf(RuleException.class).hasMessageContaining(":1:");
  }

  private RuleBook book() {
    return new RuleBook(() -> Rules.of(home, Map.of()), remarks::add);
  }

  private void write(String name) throws IOException {
    Files.writeString(
        file(),
        "rules:\n  - name: %s\n    kind: reconciliation-drift\n    severity: info\n"
            .formatted(name));
  }

  private Path file() {
    return home.resolve("alerts.yaml");
  }

  private static List<String> names(RuleBook book) {
    return book.rules().all().stream().map(rule -> rule.terms().name()).toList();
  }
}
