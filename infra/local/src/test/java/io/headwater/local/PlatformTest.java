package io.headwater.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.platform.Identity;
import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import io.headwater.platform.PlatformException;
import io.headwater.platform.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no engine: nothing here starts a process. */
final class PlatformTest {
  @TempDir Path folder;
  private Home home;
  private LocalPlatform platform;

  @BeforeEach
  void create() throws Exception {
    home = TestHome.in(folder.resolve("home"));
    platform = LocalPlatform.at(home.folder(), folder);
  }

  @Test
  void namesThePartsToWhoAsksForAnother() {
    assertThatThrownBy(() -> platform.log("kafak"))
        .isInstanceOf(PlatformException.class)
        .hasMessage(
            "There is no part named 'kafak'. The parts are kafka, registry, object-store, postgres,"
                + " catalog, flink-jobmanager, flink-taskmanager, trino, live, cdc, watcher");
  }

  @Test
  void doesNotStartWithoutRules() throws Exception {
    Files.delete(home.trinoRules());
    assertThatThrownBy(() -> platform.up(Silence.INSTANCE))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("trino-rules.json is missing");
  }

  @Test
  void saysWhoElseIsStarting() throws Exception {
    try (UpLock _ = UpLock.take(home)) {
      assertThatThrownBy(() -> platform.down(Silence.INSTANCE))
          .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }
  }

  @Test
  void showsThatAPartDied() throws Exception {
    Files.writeString(
        home.state().resolve("trino.pid"), "pid=999999999\nstarted=2020-01-01T00:00:00Z\n");
    assertThat(platform.status())
        .filteredOn(part -> part.state() == PartState.DIED)
        .extracting(PartStatus::name)
        .containsExactly("trino");
  }

  @Test
  void aResetDeletesOnlyWhatThePlatformMade() throws Exception {
    Path mine = Files.writeString(home.folder().resolve("notes.txt"), "mine");
    Files.writeString(home.data().resolve("lost"), "");
    platform.reset();
    assertThat(home.data()).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void jobsGetTheirSecretsAsFilesOnly() throws Exception {
    new Secrets(home.secrets()).make();
    assertThat(platform.environment(Identity.BATCH))
        .containsEntry("HEADWATER_KAFKA_USER", "batch")
        .containsKeys("HEADWATER_PII_KEY_FILE", "HEADWATER_S3_SECRET_KEY_FILE")
        .doesNotContainKeys("HEADWATER_KAFKA_PASSWORD", "HEADWATER_STATE_DIR");
    assertThat(platform.environment(Identity.STREAMING))
        .doesNotContainKey("HEADWATER_PII_KEY_FILE");
  }

  @Test
  void theWatcherHearsOfAlertsOnlyAndFindsFilesFromAnywhere() {
    assertThat(
            WatcherPart.ofAPerson(
                Map.of(
                    "HEADWATER_ALERT_EVERY", "1m",
                    "HEADWATER_ALERT_RULES", "rules.yaml",
                    "HEADWATER_ALERT_WEBHOOKS", "",
                    "HEADWATER_ALERT_WEBHOOKS_FILE", "/etc/webhooks",
                    "HEADWATER_HOME", "elsewhere")))
        .isEqualTo(
            Map.of(
                "HEADWATER_ALERT_EVERY", "1m",
                "HEADWATER_ALERT_RULES",
                    Path.of("").toAbsolutePath().resolve("rules.yaml").toString(),
                "HEADWATER_ALERT_WEBHOOKS_FILE", "/etc/webhooks"));
  }
}
