package io.headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.spec.LivingSpec;
import io.headwater.spec.command.CommandWord;
import io.headwater.spec.fact.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of this checkout in which one thing is changed, and where that is found. */
final class PlantedDriftTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final Set<String> NOT_COPIED =
      Set.of("target", ".git", ".headwater", ".idea", "node_modules");
  private static final String CONTRACTS = "contracts/src/main/resources/contracts/";
  private static final String ORDERS = CONTRACTS + "log/shop.orders.v1.odcs.yaml";
  private static final String REFERENCE = "docs/reference.md";
  private static final String PAGE = "README.md";
  private static final CommandWord COMMANDS = CommandWords.of(Headwater.commandLine());

  @TempDir private static Path copy;

  /** What is wrong before anything is planted is another test's. */
  private static List<Problem> known;

  @BeforeAll
  static void copy() throws IOException {
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_COPIED.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copied(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, copied(file));
            return FileVisitResult.CONTINUE;
          }
        });
    known = LivingSpec.of(copy, COMMANDS).problems();
  }

  private static Path copied(Path file) {
    return copy.resolve(ROOT.relativize(file).toString());
  }

  @Test
  void ofAPort() throws IOException {
    assertThat(planted("infra/local/src/main/java/io/headwater/local/Port.java", "19443", "19444"))
        .contains(stale(REFERENCE, "| `trino` | trino | 19443 |"));
  }

  @Test
  void ofATopic() throws IOException {
    assertThat(appended("Read `iot.reading.v1`, `iot.readings.v1` and `shop.*.v1`."))
        .containsExactly(last("no contract has 'iot.reading.v1'"));
  }

  @Test
  void ofTheTopicOfADiagram() throws IOException {
    assertThat(appended("```mermaid\nflowchart LR\n  a --> b[(shop.order.v1)]\n```"))
        .containsExactly(last(2, "the diagram shows 'shop.order.v1'"));
  }

  @Test
  void ofAColumn() throws IOException {
    assertThat(
            planted(
                CONTRACTS + "log/shop.payments.v1.odcs.yaml",
                "The shop's number for the customer.",
                "Who pays."))
        .contains(stale(REFERENCE, "| `bronze.payments` | `customer_id` | restricted |"));
  }

  @Test
  void ofAGrant() throws IOException {
    assertThat(planted(ORDERS, "role: streaming", "role: watcher"))
        .contains(stale(REFERENCE, "| `shop.orders.v1` | One order event. |"));
  }

  @Test
  void ofARetention() throws IOException {
    assertThat(planted(ORDERS, "value: 7\n    unit: d", "value: 8\n    unit: d"))
        .contains(stale(REFERENCE, "| `shop.orders.v1` | One order event. |"));
  }

  @Test
  void ofACommand() throws IOException {
    assertThat(appended("    ./headwater replay readings DIR --sped 3600"))
        .containsExactly(last("./headwater replay readings has no option --sped"));
    assertThat(appended("Ask `./headwater stream lst`."))
        .containsExactly(last("./headwater stream has no command or argument 'lst'"));
    assertThat(appended("Type `./headwater replay readings DIR --speed 3600` or `./headwater up`."))
        .isEmpty();
  }

  @Test
  void ofALink() throws IOException {
    assertThat(appended("See [this](docs/composing.md)."))
        .containsExactly(last("there is no docs/composing.md"));
    assertThat(planted("docs/compose.md", "## Who is who", "## Who is what"))
        .contains(
            at(REFERENCE, "(compose.md#who-is-who)", "no heading of compose.md has that anchor"));
  }

  @Test
  void ofAVersion() throws IOException {
    assertThat(planted("pom.xml", "<version.trino>483<", "<version.trino>484<"))
        .containsExactly(stale(REFERENCE, "| `trino` | 483 |"));
    assertThat(planted("docker-compose.yml", "image: postgres:", "image: our-postgres:"))
        .contains(stale("docs/compose.md", "| `postgres` | `postgres:"));
  }

  @Test
  void ofASetting() throws IOException {
    assertThat(
            planted(
                "streaming/src/main/java/io/headwater/streaming/job/StreamSettings.java",
                "Duration.ofSeconds(5)",
                "Duration.ofSeconds(6)"))
        .containsExactly(stale(REFERENCE, "| `HEADWATER_STREAM_CHECKPOINT_INTERVAL` |"));
  }

  @Test
  void ofAClass() throws IOException {
    // Put together, since this file is a source too.
    assertThat(appended("See `" + "Gone" + "AwayIT`."))
        .containsExactly(last("there is no class '" + "Gone" + "AwayIT'"));
  }

  @Test
  void ofAPartOfADiagram() throws IOException {
    assertThat(
            appended("```mermaid\nflowchart LR\n  a[Presto]:::part --> trino[(trino)]:::part\n```"))
        .containsExactly(last(2, "the platform starts no part 'Presto'"));
    assertThat(appended("```mermaid\nsequenceDiagram\n  participant presto\n  actor person\n```"))
        .containsExactly(last(2, "the platform starts no part 'presto'"));
  }

  @Test
  void ofARiskWithoutTreatment() throws IOException {
    String risks = "docs/risks.md";
    String before = Files.exists(copy.resolve(risks)) ? Files.readString(copy.resolve(risks)) : "";
    int line = (int) before.lines().count() + 2;
    Found untreated = new Found(risks, line, "R99 is treated nowhere");
    Files.writeString(copy.resolve(risks), before);
    assertThat(planted(risks, before, before + "\n| R99 | a link breaks | [it](compose.md) |\n"))
        .doesNotContain(untreated);
    assertThat(planted(risks, before, before + "\n| R99 | the disk is full | high |\n"))
        .contains(untreated);
  }

  /** What is found, as far as a test says it. */
  private record Found(String file, int line, String what) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Found found
          && file.equals(found.file)
          && line == found.line
          && (what.contains(found.what) || found.what.contains(what));
    }

    @Override
    public int hashCode() {
      return file.hashCode() + line;
    }
  }

  private static Found stale(String file, String row) throws IOException {
    return at(file, row, "is stale");
  }

  /** The line of this checkout that holds a text. */
  private static Found at(String file, String text, String what) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(file));
    int line =
        lines.stream().filter(each -> each.contains(text)).findFirst().map(lines::indexOf).get();
    return new Found(file, line + 1, what);
  }

  private static Found last(String what) throws IOException {
    return last(0, what);
  }

  /** A place so many lines below the first of what was appended. */
  private static Found last(int below, String what) throws IOException {
    return new Found(PAGE, Files.readAllLines(ROOT.resolve(PAGE)).size() + 2 + below, what);
  }

  private static List<Found> appended(String text) throws IOException {
    String before = Files.readString(copy.resolve(PAGE));
    return planted(PAGE, before, before + "\n" + text + "\n");
  }

  private static List<Found> planted(String file, String from, String to) throws IOException {
    Path there = copy.resolve(file);
    String before = Files.readString(there);
    assertThat(before).contains(from);
    int at = before.indexOf(from);
    Files.writeString(there, before.substring(0, at) + to + before.substring(at + from.length()));
    try {
      return problems();
    } finally {
      Files.writeString(there, before);
    }
  }

  private static List<Found> problems() {
    return LivingSpec.of(copy, COMMANDS).problems().stream()
        .filter(problem -> !known.contains(problem))
        .map(PlantedDriftTest::found)
        .toList();
  }

  private static Found found(Problem problem) {
    return new Found(problem.file(), problem.line(), problem.what());
  }
}
