package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.util.List;
import java.util.Optional;

/** Postgres refuses to run as root: there it gets a user namespace in which it is nobody. */
final class Privilege {
  private Privilege() {}

  /** What to put before a command that must not be root. */
  static List<String> drop() throws PlatformException {
    if (!System.getProperty("user.name").equals("root")) {
      return List.of();
    }
    Optional<List<String>> unshare =
        Tool.find("unshare").map(tool -> List.of(tool.toString(), "--user"));
    return unshare.orElseThrow(
        () ->
            new PlatformException(
                "Postgres refuses to run as root: start the platform as another user"));
  }
}
