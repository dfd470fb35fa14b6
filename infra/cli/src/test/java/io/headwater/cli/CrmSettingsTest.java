package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.local.LocalPlatform;
import io.headwater.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrmSettingsTest {
  @TempDir Path home;
  private Platform platform;

  @BeforeEach
  void platform() {
    platform = LocalPlatform.at(home, Path.of("."));
  }

  @Test
  void withoutACrmAPersonIsToldOfBoth() {
    assertThatThrownBy(() -> CrmSettings.ofPull(platform, Map.of()))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("./headwater crm serve")
        .hasMessageContaining("HEADWATER_CRM_URL");
  }

  @Test
  void theStandInThatRunsIsPulledWithItsOwnCredential() throws Exception {
    Path address = home.resolve("state/crm/stand-in.url");
    Files.createDirectories(address.getParent());
    Files.writeString(address, "http://127.0.0.1:7");
    assertThat(CrmSettings.ofPull(platform, Map.of("HEADWATER_CRM_RATE", "9")))
        .containsEntry("HEADWATER_CRM_URL", "http://127.0.0.1:7")
        .containsEntry("HEADWATER_CRM_CLIENT_ID", "headwater")
        .containsEntry(
            "HEADWATER_CRM_REFRESH_TOKEN_FILE",
            home.resolve("secrets/crm-refresh-token").toString())
        .containsEntry("HEADWATER_CRM_RATE", "9");
  }

  @Test
  void aRealCrmGetsNothingThatIsOfTheStandIn() throws Exception {
    Path address = home.resolve("state/crm/stand-in.url");
    Files.createDirectories(address.getParent());
    Files.writeString(address, "http://127.0.0.1:7");
    assertThat(
            CrmSettings.ofPull(
                platform,
                Map.of(
                    "HEADWATER_CRM_URL", "https://crm.example.org",
                    "HEADWATER_CRM_TOKEN_FILE", "/home/me/token")))
        .containsEntry("HEADWATER_CRM_URL", "https://crm.example.org")
        .containsEntry("HEADWATER_CRM_TOKEN_FILE", "/home/me/token")
        .doesNotContainKeys("HEADWATER_CRM_CLIENT_ID", "HEADWATER_CRM_REFRESH_TOKEN_FILE");
  }
}
