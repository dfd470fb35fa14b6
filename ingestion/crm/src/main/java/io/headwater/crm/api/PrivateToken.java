package io.headwater.crm.api;

import io.headwater.settings.Secret;
import java.util.Optional;

/** The one token of a private app. */
record PrivateToken(Secret token) implements Tokens {
  @Override
  public String current() {
    return token.reveal();
  }

  @Override
  public Optional<String> instead() {
    return Optional.empty();
  }

  @Override
  public String advice() {
    return "Look whether HEADWATER_CRM_TOKEN, or the file HEADWATER_CRM_TOKEN_FILE, holds the token"
        + " of the private app as the CRM shows it";
  }
}
