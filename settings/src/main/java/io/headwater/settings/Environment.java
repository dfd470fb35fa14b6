package io.headwater.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings by name and collects what is wrong with them, so that a person sees every problem
 * at once. Any setting {@code X} may also be given as {@code X_FILE}, the path of a file that holds
 * it. After a problem a read returns a harmless placeholder; {@link #validate} then refuses all.
 */
public final class Environment {
  private static final URI NO_URI = URI.create("urn:headwater:unset");

  private final Source source;
  private final List<String> problems = new ArrayList<>();

  /** Settings from the given variables, normally {@link System#getenv()}. */
  public Environment(Map<String, String> variables) {
    source = new Source(variables);
  }

  /** A text that must be there. */
  public String text(String name) {
    return required(name).orElse("");
  }

  /** A text with a default. */
  public String text(String name, String otherwise) {
    return given(name).orElse(otherwise);
  }

  /** A URI that must be there. */
  public URI uri(String name) {
    return required(name).flatMap(value -> parsed(name, value, Values::uri)).orElse(NO_URI);
  }

  /** A secret that must be there. */
  public Secret secret(String name) {
    return new Secret(text(name));
  }

  /** A positive duration such as {@code 5s}, {@code 500ms}, {@code 15m} or {@code PT5S}. */
  public Duration duration(String name, Duration otherwise) {
    return given(name)
        .flatMap(value -> parsed(name, value, Values::positiveDuration))
        .orElse(otherwise);
  }

  /** A whole number of at least {@code least}. */
  public int number(String name, int otherwise, int least) {
    return given(name)
        .flatMap(value -> parsed(name, value, text -> Values.number(text, least)))
        .orElse(otherwise);
  }

  /** A share of a whole, more than 0 and at most 1. */
  public double share(String name, double otherwise) {
    return given(name).flatMap(value -> parsed(name, value, Values::share)).orElse(otherwise);
  }

  /**
   * A value of a form of its own.
   *
   * @param reader makes a value of a text, or throws an {@link IllegalArgumentException} whose
   *     message ends a sentence about the text
   */
  public <T> T value(String name, T otherwise, Function<String, T> reader) {
    return given(name)
        .flatMap(value -> parsed(name, value, text -> Values.read(text, reader)))
        .orElse(otherwise);
  }

  /**
   * Call after all settings are read.
   *
   * @throws SettingsException with a line for every problem
   */
  public void validate() {
    if (!problems.isEmpty()) {
      throw new SettingsException(String.join("\n", problems));
    }
  }

  private Optional<String> required(String name) {
    int before = problems.size();
    Optional<String> value = given(name);
    if (value.isEmpty() && problems.size() == before) {
      problem("%s is missing: set it, or %s_FILE to a file that holds it".formatted(name, name));
    }
    return value;
  }

  private Optional<String> given(String name) {
    try {
      return source.value(name);
    } catch (BadValue bad) {
      problem(bad.getMessage());
      return Optional.empty();
    }
  }

  private <T> Optional<T> parsed(String name, String value, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(value));
    } catch (BadValue bad) {
      problem("Cannot use %s '%s': %s".formatted(name, value, bad.getMessage()));
      return Optional.empty();
    }
  }

  /** A setting read twice is one problem. */
  private void problem(String problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
