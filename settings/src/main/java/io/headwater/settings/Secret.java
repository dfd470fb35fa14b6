package io.headwater.settings;

/** A secret that does not print itself. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The secret itself: hand it to the client that needs it, nowhere else. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(redacted)";
  }
}
