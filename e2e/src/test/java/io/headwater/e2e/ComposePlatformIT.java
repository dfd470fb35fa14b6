package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What containers promise beyond the journeys: they come back, keep the data, show no secret. Takes
 * a quarter of an hour: {@code -DexcludedGroups=long} leaves it out.
 */
@Tag("long")
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ComposePlatformIT {
  private static final int FIRST_YEAR = 2012;
  private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

  private Path folder;
  private ComposeDeployment headwater;
  private Layers layers;

  @BeforeAll
  void up(@TempDir Path temporary) {
    folder = temporary;
    headwater = ComposeDeployment.in(temporary);
    layers = new Layers(headwater);
    headwater.demo("--count", "2000").orFail();
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  @Order(1)
  void theConfigurationIsFreeOfWarnings() {
    // Without the variables of this test: that is how people start it.
    Outcome configuration =
        CommandLine.of("docker", "compose", "--file", ComposeProject.file().toString())
            .with("--profile", "*", "config")
            .run()
            .orFail();
    assertThat(configuration.err()).isEmpty();
    assertThat(configuration.out()).contains("services:");
  }

  @Test
  @Order(2)
  void statusSaysThatEveryPartRuns() {
    Outcome status = headwater.run("status").orFail();
    assertThat(StatusRow.parse(status.out())).isNotEmpty().allMatch(StatusRow::isRunning);
  }

  @Test
  @Order(3)
  void aSecondUpEndsHealthyAndChangesNoContainer() {
    List<ComposeProject.Container> before = headwater.project().running();
    headwater.up();
    assertThat(headwater.project().running())
        .containsExactlyInAnyOrderElementsOf(before)
        .allMatch(container -> container.health().equals("healthy"));
  }

  Stream<Arguments> everyPart() {
    List<String> parts = List.copyOf(new TreeSet<>(headwater.parts()));
    return IntStream.range(0, parts.size())
        .mapToObj(turn -> Arguments.of(parts.get(turn), FIRST_YEAR + turn));
  }

  /** As a crash does, not as {@code docker kill}, which counts as a stop by hand. */
  @ParameterizedTest
  @MethodSource("everyPart")
  @Order(4)
  void aPartThatDiesWhileOrdersComeInComesBackByItselfAndLosesAndDoublesNothing(
      String part, int year) {
    Generation generation = twentyDays(year);
    long rows = layers.liveRows();
    Started sending = generation.start();
    await("the stream to be in the midst of it")
        .atMost(Layers.CATCH_UP)
        .until(() -> layers.liveRows() > rows);
    ComposeProject.Container container = headwater.project().runningByService().get(part);
    int restarts = container.restarts();
    headwater.crash(part);
    assertThat(sending.isRunning()).as("orders still come in").isTrue();
    await(part + " to be back and healthy")
        .atMost(BACK_WITHIN)
        .until(() -> container.restarts() > restarts && isHealthy(part));
    complete(generation, sending, part);
    layers.settle();
    layers.tell(year, generation.ledger());
  }

  private boolean isHealthy(String part) {
    ComposeProject.Container container = headwater.project().runningByService().get(part);
    return container != null && container.health().equals("healthy");
  }

  @Test
  @Order(5)
  void whatWasKilledByHandComesBackWithUp() {
    List<String> totals = layers.totals();
    headwater.kill(headwater.parts());
    await("all parts to be gone").until(() -> headwater.parts().isEmpty());
    headwater.up();
    assertThat(layers.totals()).isEqualTo(totals);
    assertThat(headwater.project().running())
        .allMatch(container -> container.health().equals("healthy"));
  }

  private Generation twentyDays(int year) {
    return new Generation(
        headwater,
        folder,
        year,
        "--count",
        "12000",
        "--seed",
        "" + year,
        "--days",
        "20",
        "--rate",
        "300",
        "--duplicates",
        "0.05");
  }

  /** Without a broker for two minutes a producer gives up, loudly; sending again is harmless. */
  private static void complete(Generation generation, Started sending, String killed) {
    Outcome sent = sending.outcome();
    if (sent.exit() == 1 && killed.equals("kafka")) {
      generation.send();
    } else {
      sent.orFail();
    }
  }

  @Test
  @Order(6)
  void downAndUpKeepAllData() {
    List<String> totals = layers.totals();
    List<String> snapshots = layers.snapshots();
    headwater.down();
    assertThat(headwater.leftovers()).isEmpty();
    headwater.up();
    assertThat(layers.totals()).isEqualTo(totals);
    assertThat(layers.snapshots()).isEqualTo(snapshots);
  }

  @Test
  @Order(7)
  void anInterruptedUpIsMendedByTheNext() {
    List<String> totals = layers.totals();
    headwater.down();
    Started up = headwater.project().command("up", "--detach", "--wait").start();
    await("the first part").until(() -> !headwater.parts().isEmpty());
    up.interrupt();
    headwater.up();
    assertThat(layers.totals()).isEqualTo(totals);
  }

  @Test
  @Order(8)
  void nothingSecretShows() {
    Map<String, String> secrets = new ComposeSecrets(headwater.project()).all();
    assertThat(secrets).containsKeys("provisioner-kafka", "analyst-trino");
    Started sending = twentyDays(FIRST_YEAR - 1).start();
    await("the container of a command")
        .until(() -> headwater.project().commandContainers().size() == 1);
    ShownText shown = ShownText.of(headwater.project());
    sending.outcome().orFail();
    assertThat(secrets)
        .allSatisfy((name, content) -> assertThat(shown.revealing(content)).isEmpty());
  }
}
