package io.headwater.crm.api;

import io.headwater.settings.Environment;
import io.headwater.settings.Secret;

/** As whom the CRM is asked. */
public sealed interface Credential {
  /** The token of a private app, which holds until somebody takes it away. */
  record PrivateApp(Secret token) implements Credential {}

  /** An app that gets a token for half an hour at a time for its refresh token. */
  record OAuthApp(String clientId, Secret clientSecret, Secret refreshToken)
      implements Credential {}

  /**
   * HEADWATER_CRM_CLIENT_ID, HEADWATER_CRM_CLIENT_SECRET and HEADWATER_CRM_REFRESH_TOKEN of an
   * OAuth app, or HEADWATER_CRM_TOKEN of a private one; problems are kept in the environment.
   */
  static Credential read(Environment environment) {
    String client = environment.text("HEADWATER_CRM_CLIENT_ID", "");
    return client.isEmpty()
        ? new PrivateApp(environment.secret("HEADWATER_CRM_TOKEN"))
        : new OAuthApp(
            client,
            environment.secret("HEADWATER_CRM_CLIENT_SECRET"),
            environment.secret("HEADWATER_CRM_REFRESH_TOKEN"));
  }
}
