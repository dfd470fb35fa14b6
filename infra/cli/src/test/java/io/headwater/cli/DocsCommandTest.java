package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
    assertThat(site(ROOT, empty, empty.resolve("site")))
        .matches(
            "The site was not built: there is no '(npm|node)' on the PATH; install Node 20 or newer, which brings it\\.");
  }

  @Test
  void buildsNothingWithADeadLink(@TempDir Path checkout) throws IOException, InterruptedException {
    Files.createDirectories(checkout.resolve("docs"));
    Files.writeString(checkout.resolve("docs/a.md"), "# A\n\n[gone](b.md)\n");
    assertThat(site(checkout, checkout, checkout.resolve("site")))
        .isEqualTo(
            """
            docs/a.md:3: the link 'b.md' leads nowhere: there is no docs/b.md
            The site was not built: 1 link leads nowhere.""");
    assertThat(checkout.resolve("site")).doesNotExist();
  }

  /** What the command says of a checkout, before it fails, where only that folder has programs. */
  private static String site(Path checkout, Path programs, Path to)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            "-Dheadwater.repository=" + checkout,
            "io.headwater.cli.Headwater",
            "docs",
            "--site",
            "--to",
            to.toString());
    builder.environment().put("PATH", programs.toString());
    Process process = builder.redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return answer
        .lines()
        .filter(line -> !line.startsWith("Building"))
        .collect(Collectors.joining("\n"));
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
