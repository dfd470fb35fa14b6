package io.headwater.blueprint;

import java.util.Locale;

/** By which of the layers of a lambda architecture a dataset is made. */
public enum Pipeline {
  BATCH,
  STREAMING;

  /** As people type it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
