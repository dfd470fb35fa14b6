package io.headwater.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Reads settings by name and collects what is wrong with them, so that a person sees every problem
 * at once. Any setting {@code X} may also be given as {@code X_FILE}, the path of a file that holds
 * it.
 */
public final class Environment {
  /** Settings from the given variables, normally {@link System#getenv()}. */
  public Environment(Map<String, String> variables) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A text that must be there. */
  public String text(String name) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A text with a default. */
  public String text(String name, String otherwise) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A URI that must be there. */
  public URI uri(String name) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A secret that must be there. */
  public Secret secret(String name) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A positive duration such as {@code 5s}, {@code 500ms}, {@code 15m} or {@code PT5S}. */
  public Duration duration(String name, Duration otherwise) {
    throw new UnsupportedOperationException("not yet");
  }

  /** A whole number of at least {@code least}. */
  public int number(String name, int otherwise, int least) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Call after all settings are read.
   *
   * @throws SettingsException with a line for every problem
   */
  public void validate() {
    throw new UnsupportedOperationException("not yet");
  }
}
