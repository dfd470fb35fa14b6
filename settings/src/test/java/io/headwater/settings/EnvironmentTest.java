package io.headwater.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @Test
  void readsEveryKindOfSetting() {
    Environment environment =
        new Environment(
            Map.of(
                "TEXT",
                "a",
                "URI",
                "http://localhost:80/x",
                "SECRET",
                "s",
                "TIME",
                "5s",
                "N",
                "3"));
    assertThat(environment.text("TEXT")).isEqualTo("a");
    assertThat(environment.text("TEXT", "b")).isEqualTo("a");
    assertThat(environment.uri("URI")).isEqualTo(URI.create("http://localhost:80/x"));
    assertThat(environment.secret("SECRET").reveal()).isEqualTo("s");
    assertThat(environment.duration("TIME", Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    assertThat(environment.number("N", 1, 0)).isEqualTo(3);
    environment.validate();
  }

  @Test
  void givesDefaultsForWhatIsNotSet() {
    Environment environment = new Environment(Map.of("BLANK", " "));
    assertThat(environment.text("BLANK", "b")).isEqualTo("b");
    assertThat(environment.duration("TIME", Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    assertThat(environment.number("N", 7, 1)).isEqualTo(7);
    environment.validate();
  }

  @Test
  void saysOfAFormOfItsOwnWhatItsReaderSays() {
    Environment environment = new Environment(Map.of("DAY", "friday", "N", "6"));
    assertThat(environment.value("N", 1, Integer::parseInt)).isEqualTo(6);
    assertThat(environment.value("M", 1, Integer::parseInt)).isEqualTo(1);
    environment.value(
        "DAY",
        1,
        text -> {
          throw new IllegalArgumentException("must be a number from 1 to 7");
        });
    assertThatThrownBy(environment::validate)
        .isInstanceOf(SettingsException.class)
        .hasMessage("Cannot use DAY 'friday': must be a number from 1 to 7");
  }

  @Test
  void readsEveryWayToWriteADuration() {
    Map<String, Duration> durations =
        Map.of(
            "500ms", Duration.ofMillis(500),
            "5s", Duration.ofSeconds(5),
            "15m", Duration.ofMinutes(15),
            "2h", Duration.ofHours(2),
            "7d", Duration.ofDays(7),
            "PT1M30S", Duration.ofSeconds(90));
    durations.forEach(
        (text, duration) ->
            assertThat(new Environment(Map.of("TIME", text)).duration("TIME", Duration.ZERO))
                .isEqualTo(duration));
  }

  @Test
  void refusesWhatIsMissing() {
    String missing = "X is missing: set it, or X_FILE to a file that holds it";
    refuses(Map.of(), environment -> environment.text("X"), missing);
    refuses(Map.of("X", ""), environment -> environment.uri("X"), missing);
    refuses(Map.of("X", "  "), environment -> environment.secret("X"), missing);
  }

  @Test
  void refusesDurationsThatAreNotPositive() {
    for (String text : new String[] {"-5m", "0s", "5", "soon", "PT-1S", "99999999999999999d"}) {
      refuses(
          Map.of("HEADWATER_BATCH_WINDOW", text),
          environment -> environment.duration("HEADWATER_BATCH_WINDOW", Duration.ofHours(1)),
          "Cannot use HEADWATER_BATCH_WINDOW '"
              + text
              + "': must be a positive duration such as 5s");
    }
  }

  @Test
  void refusesNumbersThatAreTooSmallOrNone() {
    refuses(
        Map.of("N", "0"),
        environment -> environment.number("N", 5, 1),
        "Cannot use N '0': must be at least 1");
    refuses(
        Map.of("N", "many"),
        environment -> environment.number("N", 5, 1),
        "Cannot use N 'many': must be a whole number of at least 1");
  }

  @Test
  void readsSharesAndRefusesWhatIsNone() {
    assertThat(new Environment(Map.of("S", "0.5")).share("S", 0.25)).isEqualTo(0.5);
    assertThat(new Environment(Map.of()).share("S", 0.25)).isEqualTo(0.25);
    refuses(
        Map.of("S", "1.5"),
        environment -> environment.share("S", 0.25),
        "Cannot use S '1.5': must be a share, more than 0 and at most 1, such as 0.25");
    refuses(
        Map.of("S", "half"),
        environment -> environment.share("S", 0.25),
        "Cannot use S 'half': must be a share such as 0.25");
  }

  @Test
  void refusesUrisWithoutSchemeOrHost() {
    refuses(
        Map.of("X", "localhost:8080"),
        environment -> environment.uri("X"),
        "Cannot use X 'localhost:8080': must be a URI such as http://localhost:8080");
    refuses(
        Map.of("X", "http://a b"),
        environment -> environment.uri("X"),
        "Cannot use X 'http://a b': must be a URI such as http://localhost:8080"
            + " (Illegal character in authority)");
  }

  @Test
  void tellsEveryProblemAtOnceAndEachOnce() {
    Environment environment = new Environment(Map.of("N", "x"));
    assertThat(environment.text("A")).isEmpty();
    assertThat(environment.uri("B")).isNotNull();
    assertThat(environment.secret("C").reveal()).isEmpty();
    assertThat(environment.number("N", 5, 1)).isEqualTo(5);
    environment.text("A");
    assertThatThrownBy(environment::validate)
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            """
            A is missing: set it, or A_FILE to a file that holds it
            B is missing: set it, or B_FILE to a file that holds it
            C is missing: set it, or C_FILE to a file that holds it
            Cannot use N 'x': must be a whole number of at least 1""");
  }

  @Test
  void readsAnySettingFromAFileWithoutItsLastLineBreak(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("setting");
    for (String end : new String[] {"", "\n", "\r\n"}) {
      Files.writeString(file, "two\nlines " + end);
      Environment environment = new Environment(Map.of("X_FILE", file.toString()));
      assertThat(environment.secret("X").reveal()).isEqualTo("two\nlines ");
      environment.validate();
    }
    Files.writeString(file, "15m\n");
    assertThat(new Environment(Map.of("X_FILE", file.toString())).duration("X", Duration.ZERO))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void refusesAFileThatCannotBeRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("setting");
    Consumer<Environment> read = environment -> environment.secret("X");
    refuses(
        Map.of("X_FILE", file.toString()),
        read,
        "Cannot use X_FILE '" + file + "': there is no such file");
    Files.writeString(file, "\n");
    refuses(
        Map.of("X_FILE", file.toString()),
        read,
        "Cannot use X_FILE '" + file + "': the file is empty");
    assertThatThrownBy(() -> validated(Map.of("X_FILE", folder.toString()), read))
        .hasMessageStartingWith("Cannot use X_FILE '" + folder + "': the file cannot be read");
  }

  @Test
  void refusesASettingGivenTwice(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("setting"), "from the file");
    refuses(
        Map.of("X", "hidden", "X_FILE", file.toString()),
        environment -> environment.secret("X"),
        "X and X_FILE are both set: keep one");
  }

  private static void refuses(
      Map<String, String> variables, Consumer<Environment> read, String problem) {
    assertThatThrownBy(() -> validated(variables, read))
        .isInstanceOf(SettingsException.class)
        .hasMessage(problem);
  }

  private static void validated(Map<String, String> variables, Consumer<Environment> read) {
    Environment environment = new Environment(variables);
    read.accept(environment);
    environment.validate();
  }
}
