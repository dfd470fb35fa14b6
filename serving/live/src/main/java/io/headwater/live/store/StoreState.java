package io.headwater.live.store;

import java.util.Locale;

/** How far the hot store is. */
public enum StoreState {
  /** The topics are not there yet, or may not be read yet. */
  WAITING,
  /** What lies in the topics is being read. */
  RESTORING,
  /** It answers, and follows the topics. */
  RUNNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
