package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

@Command(
    name = "replay",
    description = {
      "Sends orders or sensor readings from files; see ./headwater replay orders --help and"
          + " ./headwater replay readings --help."
    })
final class ReplayCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<String> all = new ArrayList<>(List.of("replay"));
    all.addAll(words);
    return IngestProcess.run(headwater.installation(), all);
  }
}
