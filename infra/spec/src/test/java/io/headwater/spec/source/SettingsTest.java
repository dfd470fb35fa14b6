package io.headwater.spec.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.spec.source.Setting.About;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
  @TempDir private Path root;

  @Test
  void aSettingIsWhatTheCallThatReadsItSays() throws IOException {
    Path folder = Files.createDirectories(root.resolve("mill/src/main/java/mill"));
    Files.writeString(
        folder.resolve("MillSettings.java"),
        """
        package mill;

        /**
         * What the mill is told. HEADWATER_MILL_STONES (default 2: how many turn).
         *
         * @param patience how long it waits for water
         * @param wheel HEADWATER_MILL_WHEEL, default {@code over}: how it is driven
         */
        record MillSettings(Duration patience, String wheel, int stones, URI river) {
          private static final int STONES = 2;

          static MillSettings read(Environment environment) {
            return new MillSettings(
                environment.duration("HEADWATER_MILL_PATIENCE", Duration.ofSeconds(5)),
                environment.text("HEADWATER_MILL_WHEEL", "over"),
                environment.number("HEADWATER_MILL_STONES", STONES, 1),
                environment.uri("HEADWATER_MILL_RIVER"));
          }
        }
        """);

    assertThat(Settings.of(JavaSources.below(root)))
        .containsExactly(
            setting("PATIENCE", "duration", "5 s", "How long it waits for water"),
            new Setting(
                "HEADWATER_MILL_RIVER",
                "URI",
                Optional.empty(),
                "What the mill is told",
                About.ITS_GROUP,
                "mill"),
            setting("STONES", "whole number", "2", "How many turn"),
            setting("WHEEL", "text", "over", "How it is driven"));
  }

  private static Setting setting(String name, String form, String otherwise, String meaning) {
    return new Setting(
        "HEADWATER_MILL_" + name, form, Optional.of(otherwise), meaning, About.THE_SETTING, "mill");
  }
}
