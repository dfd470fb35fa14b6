package io.headwater.alerts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The rules in force.
 *
 * @param origin the file they are from, for a person
 */
public record Rules(String origin, List<Rule> all) {
  private static final String VARIABLE = "HEADWATER_ALERT_RULES";
  private static final String SHIPPED = "infra/alerts/src/main/resources/alerts/rules.yaml";

  public Rules {
    all = List.copyOf(all);
  }

  /**
   * The rules of a platform: of the file HEADWATER_ALERT_RULES names, else of {@code alerts.yaml}
   * in its home, else those that are shipped.
   *
   * @throws RuleException with file and line of every mistake
   */
  public static Rules of(Path home, Map<String, String> variables) {
    String named = variables.getOrDefault(VARIABLE, "");
    Path own = home.resolve("alerts.yaml");
    if (!named.isBlank()) {
      return read(Path.of(named));
    }
    return Files.exists(own) ? read(own) : shipped();
  }

  static Rules shipped() {
    try (InputStream in = Rules.class.getResourceAsStream("/alerts/rules.yaml")) {
      return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rules parse(String origin, String text) {
    return new Rules(origin, new RuleReader(origin).read(text));
  }

  private static Rules read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new RuleException(
          List.of(file + ": this file of rules cannot be read; mend " + VARIABLE + " or the file"));
    }
  }
}
