package io.headwater.trino.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class UserTest {
  /**
   * PBKDF2-HMAC-SHA-256 of "password" with salt "salt" and 4096 rounds, from RFC 7914's authors.
   */
  private static final String LINE =
      "analyst:4096:c2FsdA==:xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=:analysts,readers";

  @Test
  void acceptsTheRightPassword() {
    assertThat(User.parse(LINE).accepts("password")).isTrue();
  }

  @Test
  void refusesAnotherPassword() {
    assertThat(User.parse(LINE).accepts("passwore")).isFalse();
  }

  @Test
  void readsTheGroups() {
    assertThat(User.parse(LINE).groups()).containsExactlyInAnyOrder("analysts", "readers");
  }

  @Test
  void saysWhatFormALineHas() {
    assertThatThrownBy(() -> User.parse("analyst:secret"))
        .hasMessageContaining("name:iterations:salt:hash:groups")
        .hasMessageNotContaining("secret");
  }
}
