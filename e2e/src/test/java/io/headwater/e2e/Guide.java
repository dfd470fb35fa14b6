package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation that can be carried out: its fenced blocks are files to write ({@code
 * ```yaml FILE}), commands to type ({@code ```sh}), and what the last of them shows ({@code
 * ```text}).
 */
record Guide(List<Block> blocks) {
  private static final Pattern FENCED = Pattern.compile("(?sm)^```(\\w+)(?: (\\S+))?\n(.*?)^```");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String COMMAND = "./headwater ";

  /**
   * A block.
   *
   * @param kind the first word behind its fence
   * @param file the second; null where there is none
   * @param line of the page, from 1, that its text begins in
   */
  record Block(String kind, String file, String text, int line) {}

  static Guide read(String name) {
    return read(Repository.root().resolve("docs").resolve(name));
  }

  static Guide read(Path page) {
    try {
      String text = Files.readString(page);
      Matcher fenced = FENCED.matcher(text);
      List<Block> blocks = new ArrayList<>();
      while (fenced.find()) {
        int line = (int) text.substring(0, fenced.start(3)).lines().count() + 1;
        blocks.add(new Block(fenced.group(1), fenced.group(2), fenced.group(3), line));
      }
      return new Guide(blocks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a command line behind {@code ./headwater}. */
  static List<String> words(String line) {
    assertThat(line).startsWith(COMMAND);
    return WORD.matcher(line.substring(COMMAND.length()))
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  /** Does what the page says, in its order, with the files in the deployment's folder. */
  void carryOut(Deployment headwater) throws IOException {
    Path folder = headwater.folder();
    String shown = "";
    boolean ready = false;
    for (Block block : blocks) {
      if (block.file() != null) {
        write(folder.resolve(block.file()), block.text());
      } else if (block.kind().equals("text")) {
        assertThat(shown).isEqualToNormalizingNewlines(block.text());
      } else {
        if (!ready) {
          headwater.admitDatasets();
          ready = true;
        }
        for (String line : block.text().lines().toList()) {
          shown = headwater.run(typed(line, headwater, folder)).orFail().out();
        }
      }
    }
  }

  private String[] typed(String line, Deployment headwater, Path folder) {
    return words(line).stream()
        .map(
            word ->
                blocks.stream().anyMatch(block -> word.equals(block.file()))
                    ? headwater.nameOf(folder.resolve(word))
                    : word)
        .toArray(String[]::new);
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
