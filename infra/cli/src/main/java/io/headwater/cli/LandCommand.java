package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

@Command(
    name = "land",
    description =
        "Lands files of one's own, of a dataset, for the batch layer; see ./headwater land --help.")
final class LandCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    List<String> all = new ArrayList<>(List.of("land"));
    all.addAll(words);
    return LandProcess.run(headwater.installation(), all);
  }
}
