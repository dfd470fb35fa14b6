package io.headwater.e2e;

import io.headwater.e2e.Guide.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A page whose commands are typed in a shell, in their order: {@code sh} blocks line by line, each
 * of which must end with 0; a {@code text} block is what the last line before it writes; a block
 * with the name of a file is that file. What goes wrong is told with the file and line of the page.
 */
final class CarriedOutPage {
  private static final String CONTINUED = "\\\n";

  private final String name;
  private final Guide guide;

  private CarriedOutPage(String name, Guide guide) {
    this.name = name;
    this.guide = guide;
  }

  /**
   * The pages of a folder of the documents that have commands, but for the one that leads to them.
   */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  static CarriedOutPage read(Path file) {
    return new CarriedOutPage(
        file.startsWith(Repository.root())
            ? Repository.root().relativize(file).toString()
            : file.getFileName().toString(),
        Guide.read(file));
  }

  /**
   * Does what it says.
   *
   * @param folder where the commands are typed and files are written
   * @param environment what the commands find beside that of this process
   */
  void carryOut(Path folder, Map<String, String> environment) throws IOException {
    String out = "";
    for (Block block : guide.blocks()) {
      if (block.file() != null) {
        Guide.write(folder.resolve(block.file()), block.text());
      } else if (block.kind().equals("sh")) {
        out = typed(block, folder, environment);
      } else if (block.kind().equals("text")) {
        compare(block, out);
      }
    }
  }

  private String typed(Block block, Path folder, Map<String, String> environment) {
    String out = "";
    int line = block.line();
    for (String command : block.text().replace(CONTINUED, "\u0000").split("\n")) {
      Outcome outcome =
          new CommandLine(
                  List.of(
                      "bash",
                      "-c",
                      "cd \"$0\"\n" + command.replace("\u0000", CONTINUED),
                      folder.toString()),
                  environment)
              .run();
      if (outcome.exit() != 0) {
        throw failure(
            line, "ends with %d: %s%n%s".formatted(outcome.exit(), command, outcome.err()));
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
