package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

@Command(
    name = "generate",
    description = {
      "Sends generated orders or sensor readings; see ./headwater generate orders --help and"
          + " ./headwater generate readings --help."
    })
final class GenerateCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<String> all = new ArrayList<>(List.of("generate"));
    all.addAll(words);
    return IngestProcess.run(headwater.installation(), all);
  }
}
