package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "batch",
    description =
        "Brings bronze, silver and gold up to what the log holds; nothing new, nothing done.")
final class BatchCommand implements Callable<Integer> {
  /** The layers of the batch layer, in the order the data moves. */
  enum Layer {
    BRONZE,
    SILVER,
    GOLD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand private Headwater headwater;

  @Option(
      names = "--only",
      paramLabel = "LAYER",
      description = "Only this layer: ${COMPLETION-CANDIDATES}.")
  private List<Layer> only = List.of();

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Writes what was done to a JSON file.")
  private String summary;

  @Override
  public Integer call() throws Exception {
    List<String> words = new ArrayList<>();
    only.forEach(layer -> words.addAll(List.of("--only", layer.toString())));
    if (summary != null) {
      words.addAll(List.of("--summary", summary));
    }
    return BatchProcess.run(headwater.installation(), words);
  }
}
