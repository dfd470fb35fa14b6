package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.BatchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of two processes at once one leaves. */
final class TurnTest {
  /** Of parts that nobody asks anything. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("HEADWATER_KAFKA_BOOTSTRAP", "localhost:9"),
          Map.entry("HEADWATER_KAFKA_USER", "batch"),
          Map.entry("HEADWATER_KAFKA_PASSWORD", "not used"),
          Map.entry("HEADWATER_REGISTRY_URL", "http://localhost:9"),
          Map.entry("HEADWATER_REGISTRY_USER", "batch"),
          Map.entry("HEADWATER_REGISTRY_PASSWORD", "not used"),
          Map.entry("HEADWATER_CATALOG_URI", "http://localhost:9"),
          Map.entry("HEADWATER_CATALOG_TOKEN_URI", "http://localhost:9"),
          Map.entry("HEADWATER_CATALOG_CLIENT_ID", "batch"),
          Map.entry("HEADWATER_CATALOG_CLIENT_SECRET", "not used"),
          Map.entry("HEADWATER_S3_ENDPOINT", "http://localhost:9"),
          Map.entry("HEADWATER_S3_ACCESS_KEY", "batch"),
          Map.entry("HEADWATER_S3_SECRET_KEY", "not used"),
          Map.entry("HEADWATER_PII_KEY", TestLake.KEY));

  private final List<Process> processes = new ArrayList<>();
  @TempDir private Path folder;

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void theSecondLeavesAtOnceAndSaysWhoseTurnItIs() throws Exception {
    Process holder = hold();

    Process second = start(Batch.class, "rebuild", "silver.order_lines");

    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("batch: Another one is going on: 'batch rebuild silver.prices', process ")
        .contains("process " + holder.pid() + ", since ")
        .contains("This one did nothing");
  }

  @Test
  void whoIsKilledHoldsNothing() throws Exception {
    Process holder = hold();
    assertThatThrownBy(() -> Turn.take(lock(), "")).isInstanceOf(BatchException.class);

    holder.destroyForcibly().waitFor();

    Turn.take(lock(), "").close();
  }

  private Process hold() throws IOException {
    Process holder = start(HoldsTheTurn.class, lock().toString());
    BufferedReader said = holder.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).isEqualTo("holding");
    return holder;
  }

  private Process start(Class<?> main, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(SETTINGS);
    builder.environment().put("HEADWATER_BATCH_LOCK", lock().toString());
    builder.environment().put("HEADWATER_LOG", folder.resolve("log").toString());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private Path lock() {
    return folder.resolve("batch.lock");
  }
}
