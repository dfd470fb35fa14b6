package io.headwater.crm.standin;

import io.headwater.settings.Environment;
import io.headwater.settings.Secret;

/**
 * Whom the stand-in answers. HEADWATER_CRM_STANDIN_TOKEN is the token of a private app, and of who
 * tells the stand-in to change; HEADWATER_CRM_STANDIN_CLIENT_SECRET and
 * HEADWATER_CRM_STANDIN_REFRESH_TOKEN are those of the OAuth app {@code headwater}.
 */
public record Credentials(Secret token, Secret clientSecret, Secret refreshToken) {
  /** The one OAuth app there is. */
  public static final String CLIENT_ID = "headwater";

  /** Reads the settings; problems are kept in the environment. */
  static Credentials read(Environment environment) {
    return new Credentials(
        environment.secret("HEADWATER_CRM_STANDIN_TOKEN"),
        environment.secret("HEADWATER_CRM_STANDIN_CLIENT_SECRET"),
        environment.secret("HEADWATER_CRM_STANDIN_REFRESH_TOKEN"));
  }
}
