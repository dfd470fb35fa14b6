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
      "Sends generated orders, journeys of customers or sensor readings, changes the shop's database,"
          + " or lands price lists; see --help of ./headwater generate orders, journeys, readings,"
          + " changes and prices."
    })
final class GenerateCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Unmatched private List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (!words.isEmpty() && words.getFirst().equals("changes")) {
      return ShopProcess.run(headwater.installation(), words.subList(1, words.size()));
    }
    List<String> all = new ArrayList<>(List.of("generate"));
    all.addAll(words);
    if (!words.isEmpty() && words.getFirst().equals("prices")) {
      return LandProcess.run(headwater.installation(), all);
    }
    return IngestProcess.run(headwater.installation(), all);
  }
}
