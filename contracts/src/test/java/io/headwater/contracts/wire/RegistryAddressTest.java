package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RegistryAddressTest {
  private static final URI ROOT = URI.create("http://localhost:8081/apis/ccompat/v7");

  @Test
  void logsInAsItsUser() {
    assertThat(new RegistryAddress(ROOT, "batch", "hidden").authorization())
        .contains("Basic YmF0Y2g6aGlkZGVu");
  }

  @Test
  void logsInNowhereWithoutAUser() {
    assertThat(RegistryAddress.open(ROOT).authorization()).isEmpty();
  }

  @Test
  void doesNotPrintThePassword() {
    assertThat(new RegistryAddress(ROOT, "batch", "hidden")).hasToString(ROOT.toString());
  }
}
