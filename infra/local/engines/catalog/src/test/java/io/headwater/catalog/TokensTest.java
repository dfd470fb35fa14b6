package io.headwater.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TokensTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Tokens tokens = at(NOW);

  @Test
  void tellsWhoATokenWasIssuedTo() {
    assertThat(tokens.client(tokens.issue("batch"))).contains("batch");
  }

  @Test
  void refusesAnExpiredToken() {
    Tokens later = at(NOW.plus(Tokens.VALIDITY).plus(Duration.ofSeconds(1)));
    assertThat(later.client(tokens.issue("batch"))).isEmpty();
  }

  @Test
  void refusesATokenOfAnotherKey() {
    Tokens other = new Tokens("another", Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(tokens.client(other.issue("batch"))).isEmpty();
  }

  @Test
  void refusesAClaimThatWasChanged() {
    String forged = at(NOW).issue("provisioner").split("\\.")[0];
    String signature = tokens.issue("batch").split("\\.")[1];
    assertThat(tokens.client(forged + "." + signature)).isEmpty();
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThat(tokens.client("?.?")).isEmpty();
    assertThat(tokens.client("")).isEmpty();
    assertThat(tokens.bearer("Basic abc")).isEmpty();
  }

  @Test
  void givesATokenForTheRightSecretOnly() {
    Clients clients = new Clients(Map.of("batch", "secret"), tokens);
    assertThat(clients.login("batch", "secret")).isPresent();
    assertThat(clients.login("batch", "other")).isEmpty();
    assertThat(clients.login("nobody", "")).isEmpty();
  }

  private static Tokens at(Instant now) {
    return new Tokens("key", Clock.fixed(now, ZoneOffset.UTC));
  }
}
