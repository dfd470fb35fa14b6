package io.headwater.blueprint.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A price file is used whole or refused with the place of every mistake. */
final class PriceFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void copyOfTheExample() throws IOException {
    file = folder.resolve("prices.yaml");
    Files.writeString(file, PriceFile.exampleText());
  }

  @Test
  void theExampleSaysWhatItIs() throws Exception {
    Prices prices = PriceFile.at(file);
    assertThat(prices.items()).containsOnlyKeys(Item.values());
    assertThat(prices.assumed()).containsOnlyKeys(Assumption.values());
    assertThat(prices.of(Item.BLOCK_STORAGE)).isEqualTo(new BigDecimal("0.08"));
    assertThat(prices.provider()).isEqualTo("example cloud");
    assertThat(prices.source()).contains("made up");
  }

  @Test
  void aWrongPriceIsToldWithItsLine() throws IOException {
    int line = changed("price: 0.035", "price: cheap");
    assertThatThrownBy(() -> PriceFile.at(file))
        .isInstanceOf(PriceException.class)
        .hasMessage(
            "%s:%d: 'price' is 'cheap'; it must be a number of 0 or more, such as 0.02"
                .formatted(file, line));
  }

  @Test
  void aNegativePriceIsNone() throws IOException {
    int line = changed("price: 0.035", "price: -1");
    assertThatThrownBy(() -> PriceFile.at(file)).hasMessageStartingWith(file + ":" + line + ": ");
  }

  @Test
  void anotherUnitIsNotReckonedWith() throws IOException {
    int line = changed("unit: vCPU-hour", "unit: vCPU-month");
    assertThatThrownBy(() -> PriceFile.at(file))
        .hasMessage("%s:%d: 'unit' is 'vCPU-month'; it must be 'vCPU-hour'".formatted(file, line));
  }

  @Test
  void everyMistakeIsToldAtOnce() throws IOException {
    changed("dated: 2026-11-01", "dated: last week");
    changed("  egress:\n    unit: GB\n    price: 0.08\n", "  exit:\n    unit: GB\n    price: 1\n");
    assertThatThrownBy(() -> PriceFile.at(file))
        .hasMessageContaining("'dated' is 'last week'; it must be a date such as 2026-11-01")
        .hasMessageContaining("unknown key 'exit'")
        .hasMessageContaining("'egress' is missing; add it");
  }

  @Test
  void whatIsNoYamlIsToldWithItsLine() throws IOException {
    Files.writeString(file, "provider: [\n");
    assertThatThrownBy(() -> PriceFile.at(file))
        .hasMessageContaining(file + ":")
        .hasMessageContaining("this is not YAML");
    Files.writeString(file, "");
    assertThatThrownBy(() -> PriceFile.at(file)).hasMessageContaining("the file is empty");
  }

  /** Changes the example, and says in which line. */
  private int changed(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    return (int) text.substring(0, text.indexOf(from)).lines().count()
        + (text.substring(0, text.indexOf(from)).endsWith("\n") ? 1 : 0);
  }
}
