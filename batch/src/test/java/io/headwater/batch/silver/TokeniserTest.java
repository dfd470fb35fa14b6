package io.headwater.batch.silver;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.settings.Secret;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

final class TokeniserTest {
  @Test
  void givesTheKeyedHashOfAValue() throws GeneralSecurityException {
    // RFC 4231, test case 2.
    assertThat(new Tokeniser(new Secret("Jefe")).call("what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void leavesNullAsItIs() throws GeneralSecurityException {
    assertThat(new Tokeniser(new Secret("Jefe")).call(null)).isNull();
  }
}
