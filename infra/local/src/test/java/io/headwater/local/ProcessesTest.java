package io.headwater.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessesTest {
  @TempDir Path folder;
  private Home home;
  private Processes processes;

  @BeforeEach
  void create() throws Exception {
    home = TestHome.in(folder.resolve("home"));
    processes = new Processes(home);
  }

  @Test
  void findsTheProcessItRecorded() throws Exception {
    processes.record("kafka", ProcessHandle.current());
    assertThat(processes.running("kafka")).contains(ProcessHandle.current());
  }

  @Test
  void doesNotTakeAReusedPidForOurs() throws Exception {
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    Files.writeString(
        home.state().resolve("kafka.pid"),
        "pid=%d%nstarted=%s%n".formatted(ProcessHandle.current().pid(), longAgo));
    assertThat(processes.running("kafka")).isEmpty();
    assertThat(processes.expected("kafka")).isTrue();
  }

  @Test
  void knowsNothingOfAPartThatWasForgotten() throws Exception {
    processes.record("kafka", ProcessHandle.current());
    processes.forget("kafka");
    assertThat(processes.expected("kafka")).isFalse();
    assertThat(processes.running("kafka")).isEmpty();
  }
}
