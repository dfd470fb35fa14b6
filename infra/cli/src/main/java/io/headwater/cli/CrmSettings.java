package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the job about the CRM. A person names a real CRM by HEADWATER_CRM_URL and its
 * credential; who names none pulls the stand-in that runs.
 */
final class CrmSettings {
  private static final String OF_THE_PERSON = "HEADWATER_CRM_";
  private static final String URL = "HEADWATER_CRM_URL";
  private static final String STAND_IN = "HEADWATER_CRM_STANDIN_";
  private static final String OAUTH_APP = "headwater";

  private CrmSettings() {}

  /**
   * For a pull.
   *
   * @throws FailedException when there is no CRM
   */
  static Map<String, String> ofPull(Platform platform, Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(platform.environment(Identity.CRM));
    if (!environment.containsKey(URL)) {
      standIn(settings);
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(OF_THE_PERSON) && !name.startsWith(STAND_IN)) {
            settings.put(name, value);
          }
        });
    return settings;
  }

  /** For who tells the stand-in that runs to change. */
  static Map<String, String> ofRunningStandIn(Platform platform) {
    Map<String, String> settings = ofStandIn(platform);
    settings.put(
        STAND_IN + "URL",
        address(settings)
            .orElseThrow(
                () ->
                    new FailedException(
                        "No stand-in for a CRM runs. Start one with: ./headwater crm serve")));
    return settings;
  }

  /**
   * For a stand-in.
   *
   * @throws FailedException when the platform has no secrets yet
   */
  static Map<String, String> ofStandIn(Platform platform) {
    Map<String, String> settings = new HashMap<>(platform.environment(Identity.CRM));
    if (!Files.exists(Path.of(settings.get(STAND_IN + "TOKEN_FILE")))) {
      throw new FailedException(
          "The stand-in needs the secrets of a platform that was started once: "
              + platform.directions().start());
    }
    return settings;
  }

  private static void standIn(Map<String, String> settings) {
    settings.put(
        URL,
        address(settings)
            .orElseThrow(
                () ->
                    new FailedException(
                        "There is no CRM to pull. Start the stand-in with './headwater crm serve',"
                            + " or name a real one by HEADWATER_CRM_URL and"
                            + " HEADWATER_CRM_TOKEN_FILE (docs/crm.md).")));
    settings.put(OF_THE_PERSON + "SOURCE", "stand-in");
    settings.put(OF_THE_PERSON + "CLIENT_ID", OAUTH_APP);
    for (String secret : new String[] {"CLIENT_SECRET_FILE", "REFRESH_TOKEN_FILE"}) {
      settings.put(OF_THE_PERSON + secret, settings.get(STAND_IN + secret));
    }
  }

  /** Where the stand-in is that runs. */
  private static Optional<String> address(Map<String, String> settings) {
    Path file = Path.of(settings.get(STAND_IN + "ADDRESS"));
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
