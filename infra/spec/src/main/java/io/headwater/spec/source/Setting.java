package io.headwater.spec.source;

import java.util.Optional;

/**
 * A setting that the product reads from its environment.
 *
 * @param name its variable
 * @param form what its value is, such as {@code duration}
 * @param otherwise the value where it is not set; empty where it must be
 * @param meaning what its Javadoc says
 * @param about of what it says so
 * @param module the folder of the module that reads it
 */
public record Setting(
    String name,
    String form,
    Optional<String> otherwise,
    String meaning,
    About about,
    String module) {
  /** What a meaning is the meaning of; the more exact comes first. */
  public enum About {
    THE_SETTING,
    ITS_GROUP
  }
}
