package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the words of a blueprint is said before anything is measured. */
class BlueprintCommandTest {
  @TempDir Path folder;

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void hearNoMore() {
    System.setErr(err);
  }

  @Test
  void whatIsUnknownIsWrongUseAndSaysWhatThereIs() {
    assertThat(blueprint("--use-case", "saless")).isEqualTo(2);
    assertThat(said()).contains("There is no use case 'saless'; did you mean 'sales'?", "--help");
    assertThat(blueprint("--scale", "0")).isEqualTo(2);
    assertThat(blueprint("--format", "pdf")).isEqualTo(2);
    assertThat(said()).contains("--scale must be greater than 0", "markdown, json, html");
  }

  @Test
  void aBrokenPriceFileIsNamedWithItsLine() throws IOException {
    Path prices = folder.resolve("prices.yaml");
    Files.writeString(prices, "provider: mine\ncurrency: EUR\ndated: soon\n");
    assertThat(blueprint("--prices", prices.toString())).isEqualTo(1);
    assertThat(said())
        .contains(prices + ":3: 'dated' is 'soon'", "'prices' is missing")
        .doesNotContain("\tat ");
    assertThat(blueprint("--prices", folder.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(said()).contains("There is no file");
  }

  @Test
  void aPlatformThatIsNotUpIsNothingToMeasure() {
    assertThat(blueprint()).isEqualTo(1);
    assertThat(said()).contains("The platform is not running. Start it with: ./headwater up");
  }

  private int blueprint(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "blueprint";
    words[1] = "--home";
    words[2] = folder.resolve("home").toString();
    System.arraycopy(options, 0, words, 3, options.length);
    return Headwater.commandLine().execute(words);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
