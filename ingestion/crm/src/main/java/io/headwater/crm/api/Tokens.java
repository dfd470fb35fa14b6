package io.headwater.crm.api;

import java.util.Optional;

/** The bearer tokens of one credential. */
sealed interface Tokens permits PrivateToken, OAuthTokens {
  /** The tokens of a credential. */
  static Tokens of(Credential credential, Http http) {
    return switch (credential) {
      case Credential.PrivateApp app -> new PrivateToken(app.token());
      case Credential.OAuthApp app -> new OAuthTokens(app, http);
    };
  }

  /** The token to show now. */
  String current() throws InterruptedException;

  /** Another token in place of one that was refused; empty when there is only that one. */
  Optional<String> instead() throws InterruptedException;

  /** What a person looks at when the CRM refuses all there are. */
  String advice();
}
