package io.headwater.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;

@Command(
    name = "generate",
    description = {
      "Sends generated orders, journeys of customers or sensor readings, changes the shop's database,"
          + " or lands price lists or sales targets; see --help of ./headwater generate orders,"
          + " journeys, readings, changes, prices and targets."
    })
final class GenerateCommand implements Callable<Integer> {
  /** What lands as files; the rest is sent as events. */
  private static final Set<String> LANDED = Set.of("prices", "targets");

  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (!words.isEmpty() && words.getFirst().equals("changes")) {
      return ShopProcess.run(headwater.installation(), words.subList(1, words.size()));
    }
    List<String> all = new ArrayList<>(List.of("generate"));
    all.addAll(words);
    if (!words.isEmpty() && LANDED.contains(words.getFirst())) {
      return LandProcess.run(headwater.installation(), all);
    }
    return IngestProcess.run(headwater.installation(), all);
  }
}
