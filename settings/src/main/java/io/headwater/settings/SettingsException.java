package io.headwater.settings;

/** Settings that cannot be used; the message has a line for each problem. */
public final class SettingsException extends RuntimeException {
  SettingsException(String problems) {
    super(problems);
  }
}
