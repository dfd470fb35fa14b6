package io.headwater.blueprint.measure;

/** Where the parts run. */
public enum Runtime {
  PROCESSES("processes of this machine"),
  CONTAINERS("containers of docker compose");

  private final String text;

  Runtime(String text) {
    this.text = text;
  }

  /** For a person. */
  public String text() {
    return text;
  }
}
