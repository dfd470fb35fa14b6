package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

@Command(
    name = "batch",
    description = {
      "Brings bronze, silver and gold up to what the log holds; nothing new, nothing done.",
      "What is new in silver and gold is audited first: it is published when every rule of its"
          + " contracts is kept, in all tables, and else in none."
    },
    subcommands = BatchRebuildCommand.class)
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

  private static final String RUN = "Id of the run, as it said it; the only one when left out.";

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

  @Option(
      names = "--audit-only",
      description = "Ends with the audit: what is new waits to be published or discarded.")
  private boolean auditOnly;

  @Option(
      names = "--large",
      scope = ScopeType.INHERIT,
      description =
          "For a run over millions of rows: slower at first, about twice as fast after that.")
  private boolean large;

  @Command(name = "publish", description = "Publishes a run that waits since its audit.")
  int publish(@Parameters(arity = "0..1", paramLabel = "RUN", description = RUN) String run)
      throws Exception {
    return ofRun("publish", run);
  }

  @Command(
      name = "discard",
      description = "Gives up what a run made in silver and gold and was not published.")
  int discard(@Parameters(arity = "0..1", paramLabel = "RUN", description = RUN) String run)
      throws Exception {
    return ofRun("discard", run);
  }

  /** Has the job do what the words say. */
  int run(List<String> words) throws Exception {
    BatchProcess.Size size = large ? BatchProcess.Size.LARGE : BatchProcess.Size.USUAL;
    return BatchProcess.run(headwater.installation(), size, words);
  }

  private int ofRun(String verb, String run) throws Exception {
    List<String> words = run == null ? List.of(verb) : List.of(verb, run);
    return run(words);
  }

  @Override
  public Integer call() throws Exception {
    List<String> words = new ArrayList<>();
    if (auditOnly) {
      words.add("--audit-only");
    }
    only.forEach(layer -> words.addAll(List.of("--only", layer.toString())));
    if (summary != null) {
      words.addAll(List.of("--summary", summary));
    }
    return run(words);
  }
}
