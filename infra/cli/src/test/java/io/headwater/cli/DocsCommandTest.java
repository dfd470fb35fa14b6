package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocsCommandTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  private final PrintStream usual = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(usual);
  }

  @Test
  void checksOrBuildsASite() {
    assertThat(docs("--check", "--site")).isEqualTo(2);
    assertThat(said()).contains("--check", "--site").contains("mutually exclusive");
  }

  @Test
  void aFolderIsForASite() {
    assertThat(docs("--to", "elsewhere")).isEqualTo(2);
    assertThat(said()).contains("Missing required argument(s): --site");
  }

  @Test
  void saysWhatIsMissingWithoutNode(@TempDir Path empty) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dheadwater.repository=" + ROOT,
                "io.headwater.cli.Headwater",
                "docs",
                "--site",
                "--to",
                empty.resolve("site").toString()));
    builder.environment().put("PATH", empty.toString());
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String answer = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    Optional<String> last = answer.lines().reduce((_, line) -> line);
    assertThat(last.orElseThrow())
        .matches(
            "The site was not built: there is no '(npm|node)' on the PATH; install Node 20 or newer, which brings it\\.");
  }

  private static int docs(String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "docs";
    System.arraycopy(words, 0, all, 1, words.length);
    return Headwater.commandLine().execute(all);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
