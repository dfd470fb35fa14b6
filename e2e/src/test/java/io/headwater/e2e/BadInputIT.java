package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who gets it wrong while no platform is up: a line or two and an exit code. */
final class BadInputIT {
  @TempDir Path temporary;

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
    expect(1, "./headwater up", "sql", "select 1");
    expect(1, "./headwater up", "batch");
    expect(1, "./headwater up", "stream", "list");
    expect(1, "./headwater up", "replay", "orders", temporary.toString());
    expect(1, "./headwater up", "generate", "orders", "--count", "1");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    expect(1, "no-such-folder", "demo", "--orders", temporary.resolve("no-such-folder").toString());
  }

  @Test
  void helpIsEverywhereAndNeedsNoPlatform() {
    for (String command :
        new String[] {
          "demo", "up", "status", "logs", "down", "reset", "stream", "batch", "sql", "verify"
        }) {
      Command.Outcome help = command().run(command, "--help");
      assertThat(help.exit()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Usage: headwater " + command);
    }
    assertThat(command().run("replay", "orders", "--help").out())
        .contains("Usage: headwater replay orders");
    assertThat(command().run("generate", "orders", "--help").out())
        .contains("Usage: headwater generate orders");
  }

  @Test
  void anEmptyPartNameListsTheParts() {
    expect(1, "kafka", "logs", "kafak");
  }

  @Test
  void aContractWithAMistakeIsRefusedWithFileAndLine() throws IOException {
    Path contract = temporary.resolve("shop.odcs.yaml");
    java.nio.file.Files.writeString(
        contract,
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
    expect(1, "shop.odcs.yaml:12", "contracts", temporary.toString());
  }

  private void expect(int exit, String message, String... words) {
    Command.Outcome outcome = command().run(words);
    assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
    assertThat(outcome.exit()).isEqualTo(exit);
    assertThat(outcome.out()).isEmpty();
  }

  private Command command() {
    return Command.on(temporary.resolve("home"));
  }
}
