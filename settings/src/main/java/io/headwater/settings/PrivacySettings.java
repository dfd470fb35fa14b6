package io.headwater.settings;

/** The key that turns personal data into tokens; it is kept outside the lake. HEADWATER_PII_KEY. */
public record PrivacySettings(Secret key) {
  /** Reads the settings; problems are kept in the environment. */
  public static PrivacySettings read(Environment environment) {
    return new PrivacySettings(environment.secret("HEADWATER_PII_KEY"));
  }
}
