package io.headwater.crm.api;

import io.headwater.settings.Environment;
import java.net.URI;
import java.time.Duration;

/**
 * How to ask the CRM. HEADWATER_CRM_URL, such as {@code https://api.hubapi.com}; HEADWATER_CRM_RATE
 * (4) is how many requests a second it is asked at most, as HubSpot takes five searches;
 * HEADWATER_CRM_PATIENCE (60s) how long one request is tried again.
 */
public record ApiSettings(URI url, Credential credential, int rate, Duration patience) {
  /** Reads the settings; problems are kept in the environment. */
  public static ApiSettings read(Environment environment) {
    return new ApiSettings(
        environment.uri("HEADWATER_CRM_URL"),
        Credential.read(environment),
        environment.number("HEADWATER_CRM_RATE", 4, 1),
        environment.duration("HEADWATER_CRM_PATIENCE", Duration.ofSeconds(60)));
  }
}
