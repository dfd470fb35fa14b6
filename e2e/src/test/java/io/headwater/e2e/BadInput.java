package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees who gets it wrong while no platform is up: a line or two and an exit code. The
 * same on every deployment.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInput {
  private final Function<Path, Deployment> deployments;
  private Path temporary;
  private Deployment headwater;

  BadInput(Function<Path, Deployment> deployments) {
    this.deployments = deployments;
  }

  @BeforeAll
  void deploy(@TempDir Path folder) {
    temporary = folder;
    headwater = deployments.apply(folder);
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  void anUnknownCommandIsWrongUse() {
    expect(2, "Unmatched argument", "dmeo");
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    expect(2, "Unknown option", "status", "--colour");
  }

  @Test
  void aFormatThereIsNotIsWrongUse() {
    expect(2, "--format", "sql", "select 1", "--format", "xml");
  }

  @Test
  void nothingButUpWorksWhileThePlatformIsDown() {
    expect(1, headwater.wayUp(), "sql", "select 1");
    expect(1, headwater.wayUp(), "batch");
    expect(1, headwater.wayUp(), "stream", "list");
    expect(1, headwater.wayUp(), "alerts", "check");
    expect(1, headwater.wayUp(), "alerts", "watch");
    expect(1, headwater.wayUp(), "replay", "orders", headwater.nameOf(temporary));
    expect(1, headwater.wayUp(), "generate", "orders", "--count", "1");
    expect(1, headwater.wayUp(), "generate", "prices", "--deliveries", "1");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    String folder = headwater.nameOf(temporary.resolve("no-such-folder"));
    expect(1, folder, "demo", "--orders", folder);
  }

  @Test
  void helpIsEverywhereAndNeedsNoPlatform() {
    for (String command :
        new String[] {
          "demo", "up", "status", "logs", "down", "reset", "stream", "batch", "sql", "verify"
        }) {
      Outcome help = headwater.run(command, "--help");
      assertThat(help.exit()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: headwater " + command);
    }
    assertThat(headwater.run("replay", "orders", "--help").out())
        .contains("Usage: headwater replay orders");
    assertThat(headwater.run("generate", "orders", "--help").out())
        .contains("Usage: headwater generate orders");
    assertThat(headwater.run("land", "--help").out()).contains("Usage: headwater land");
  }

  @Test
  void aContractWithAMistakeIsRefusedWithFileAndLine() throws IOException {
    Path contracts = Files.createDirectory(temporary.resolve("contracts"));
    Files.writeString(
        contracts.resolve("shop.odcs.yaml"),
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: x
        version: 1.0.0
        status: active
        schema:
          - name: t
            physicalName: gold.dim_t
            physicalType: table
            properties:
              - name: a
                physicalType: intt
        """);
    expect(1, "shop.odcs.yaml:12", "contracts", "check", headwater.nameOf(contracts));
  }

  final void expect(int exit, String message, String... words) {
    Outcome outcome = headwater.run(words);
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
    assertThat(outcome.exit()).isEqualTo(exit);
    assertThat(outcome.out()).isEmpty();
  }
}
