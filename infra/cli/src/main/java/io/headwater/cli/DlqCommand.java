package io.headwater.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

/**
 * Hands its words to the ingestion job, which alone may decide on dead letters. Letters that only
 * the lake has are asked of Trino here, as the engineer, and handed over in a file.
 */
@Command(
    name = "dlq",
    description =
        "Lists, shows, mends and replays dead letters; see ./headwater dlq replay --help.")
final class DlqCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--from",
      paramLabel = "STORE",
      defaultValue = "log",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private LetterStore store;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<String> all = new ArrayList<>(List.of("dlq"));
    all.addAll(words);
    return store == LetterStore.LOG
        ? IngestProcess.run(headwater.installation(), all)
        : fromTheLake(all);
  }

  private int fromTheLake(List<String> all) throws Exception {
    Installation installation = headwater.installation();
    installation.queryablePlatform();
    Path folder = Files.createDirectories(installation.home().resolve("state"));
    // Readable for its owner only, as temporary files are: events hold personal data.
    Path file = Files.createTempFile(folder, "letters", ".jsonl");
    try {
      new LakeLetters(installation.queryablePlatform()).write(file);
      all.addAll(List.of("--letters", file.toString()));
      return IngestProcess.run(installation, all);
    } finally {
      Files.delete(file);
    }
  }
}
