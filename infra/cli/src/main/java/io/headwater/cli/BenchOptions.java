package io.headwater.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a benchmark is told. */
final class BenchOptions {
  @Option(names = "--quick", description = "A first answer within some minutes, less exact.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/bench",
      description = "Where the JSON and the chart go (default ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Measures only this; may be repeated. Names are those in the table.")
  private List<String> only = new ArrayList<>();

  /** As the process that measures takes them. */
  List<String> words(Installation installation) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--repository", installation.repository().toString(),
                "--home", installation.home().toString(),
                "--out", out.toAbsolutePath().toString()));
    if (quick) {
      words.add("--quick");
    }
    only.forEach(name -> words.addAll(List.of("--only", name)));
    return words;
  }
}
