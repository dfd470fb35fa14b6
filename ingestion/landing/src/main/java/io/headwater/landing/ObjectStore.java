package io.headwater.landing;

import java.nio.file.Path;

/** Where deliveries go. */
@FunctionalInterface
public interface ObjectStore {
  /**
   * Puts a file of this machine under a key, in place of what is there.
   *
   * @throws LandingException when the store does not take it
   */
  void put(String key, Path file);
}
