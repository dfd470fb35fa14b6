package io.headwater.e2e;

import io.headwater.e2e.Guide.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A page whose commands are typed in a shell, in their order: {@code sh} blocks line by line, each
 * of which must end with 0 and finds what those before it exported; a {@code text} block is what
 * the last line before it writes; a block with the name of a file is that file. Blocks of other
 * kinds are to be read. What goes wrong is told with the file and line of the page.
 */
final class CarriedOutPage {
  private static final String CONTINUED = "\\\n";

  /** Begins where the line before it ended: in its folder, with what it exported. */
  private static final String SHELL =
      """
      cd "$0"
      [ ! -f "$1" ] || . "$1"
      trap 'export -p > "$1"' EXIT
      """;

  private final String name;
  private final Guide guide;

  private CarriedOutPage(String name, Guide guide) {
    this.name = name;
    this.guide = guide;
  }

  static CarriedOutPage read(Path file) {
    return new CarriedOutPage(
        file.startsWith(Repository.root())
            ? Repository.root().relativize(file).toString()
            : file.getFileName().toString(),
        Guide.read(file));
  }

  /** Whether there is anything to type. */
  boolean hasCommands() {
    return guide.blocks().stream().anyMatch(block -> block.kind().equals("sh"));
  }

  /**
   * Does what it says.
   *
   * @param folder where the commands are typed and files are written
   * @param environment what the commands find beside that of this process
   */
  void carryOut(Path folder, Map<String, String> environment) throws IOException {
    Path exported = Files.createTempFile("page", ".exported");
    Files.delete(exported);
    String out = "";
    try {
      for (Block block : guide.blocks()) {
        if (block.file() != null) {
          Guide.write(folder.resolve(block.file()), block.text());
        } else if (block.kind().equals("sh")) {
          out = typed(block, folder, exported, environment);
        } else if (block.kind().equals("text")) {
          compare(block, out);
        }
      }
    } finally {
      Files.deleteIfExists(exported);
    }
  }

  private String typed(Block block, Path folder, Path exported, Map<String, String> environment) {
    String out = "";
    int line = block.line();
    for (String command : block.text().replace(CONTINUED, "\u0000").split("\n")) {
      Outcome outcome =
          new CommandLine(
                  List.of(
                      "bash",
                      "-c",
                      SHELL + command.replace("\u0000", CONTINUED),
                      folder.toString(),
                      exported.toString()),
                  environment)
              .run();
      if (outcome.exit() != 0) {
        throw failure(
            line,
            "ends with %d: %s%n%s%s"
                .formatted(outcome.exit(), command, outcome.out(), outcome.err()));
      }
      out = outcome.out();
      line += 1 + (int) command.chars().filter(each -> each == 0).count();
    }
    return out;
  }

  private void compare(Block block, String out) {
    OptionalInt difference = Shown.of(block.text()).difference(out);
    if (difference.isPresent()) {
      throw failure(
          block.line() + difference.getAsInt(),
          "the command above writes something else:%n%s".formatted(out));
    }
  }

  private AssertionError failure(int line, String what) {
    return new AssertionError("%s:%d: %s".formatted(name, line, what));
  }
}
