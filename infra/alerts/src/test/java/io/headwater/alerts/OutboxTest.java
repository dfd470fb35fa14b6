package io.headwater.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.settings.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final Notice FIRST = new Notice("1", "{\"n\":1}");
  private static final Notice SECOND = new Notice("2", "{\"n\":2}");

  @TempDir Path folder;
  private final List<String> remarks = new CopyOnWriteArrayList<>();
  private TestHook hook;
  private TestHook other;

  @BeforeEach
  void listen() throws IOException {
    hook = new TestHook();
    other = new TestHook();
  }

  @AfterEach
  void close() {
    hook.close();
    other.close();
  }

  @Test
  void everyReceiverGetsEveryNoticeOnceAndInOrder() throws Exception {
    Outbox outbox = outbox(hook.address(), other.address());
    outbox.keep(List.of(), List.of(FIRST, SECOND));
    send(outbox);
    send(outbox);
    assertThat(hook.bodies()).containsExactly(FIRST.body(), SECOND.body());
    assertThat(other.bodies()).containsExactly(FIRST.body(), SECOND.body());
    assertThat(Files.readAllLines(log())).containsExactly(FIRST.body(), SECOND.body());
  }

  @Test
  void aWebhookThatIsDownHoldsUpNobodyAndGetsItLater() throws Exception {
    hook.answers(503);
    Outbox outbox = outbox(hook.address(), other.address());
    outbox.keep(List.of(), List.of(FIRST));
    send(outbox);
    assertThat(other.bodies()).containsExactly(FIRST.body());
    assertThat(Files.readAllLines(log())).containsExactly(FIRST.body());
    hook.answers(200);
    outbox.keep(List.of(), List.of(SECOND));
    send(outbox);
    assertThat(hook.bodies()).containsExactly(FIRST.body(), SECOND.body());
  }

  @Test
  void whatWaitsOutlivesARestart() throws Exception {
    hook.answers(500);
    Outbox before = outbox(hook.address());
    before.keep(List.of(), List.of(FIRST));
    send(before);
    hook.answers(200);
    send(outbox(hook.address()));
    assertThat(hook.bodies()).containsExactly(FIRST.body());
    assertThat(Files.readAllLines(log())).containsExactly(FIRST.body());
  }

  @Test
  void theAddressIsWrittenNowhere() throws Exception {
    URI address = hook.address();
    hook.close();
    Outbox outbox = outbox(address);
    outbox.keep(List.of(), List.of(FIRST));
    send(outbox);
    String state = Files.readString(folder.resolve("state/alerts.json"));
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst()).contains("does not answer").doesNotContain("t0ken");
    assertThat(state).contains("webhook-").doesNotContain("t0ken");
    assertThatThrownBy(() -> receivers("htp:/t0ken secret"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("HEADWATER_ALERT_WEBHOOKS")
        .hasMessageNotContaining("t0ken");
  }

  @Test
  void theHomeMayNameTheWebhooks() throws Exception {
    Files.writeString(folder.resolve("alerts.webhooks"), hook.address() + "\n");
    Receivers receivers = Receivers.read(new Environment(Map.of()), folder);
    Outbox outbox =
        new Outbox(new StateFile(folder.resolve("state/alerts.json")), receivers, remarks::add);
    outbox.keep(List.of(), List.of(FIRST));
    send(outbox);
    assertThat(hook.bodies()).containsExactly(FIRST.body());
  }

  private Outbox outbox(URI... hooks) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (URI each : hooks) {
      lines.append(each).append('\n');
    }
    return new Outbox(
        new StateFile(folder.resolve("state/alerts.json")),
        receivers(lines.toString()),
        remarks::add);
  }

  /** The addresses come from a file, as secrets do. */
  private Receivers receivers(String addresses) throws IOException {
    Path file = Files.writeString(folder.resolve("webhooks"), addresses);
    return Receivers.read(
        new Environment(Map.of("HEADWATER_ALERT_WEBHOOKS_FILE", file.toString())), folder);
  }

  private Path log() {
    return folder.resolve("logs/alerts.log");
  }

  private static void send(Outbox outbox) throws InterruptedException {
    for (Thread thread : outbox.send()) {
      thread.join();
    }
  }
}
