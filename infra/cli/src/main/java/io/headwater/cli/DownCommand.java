package io.headwater.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops every part; the data stays.")
final class DownCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    headwater.installation().platform().down(Terminal.stopping());
    System.err.println(
        "The platform is down; its data stays in " + headwater.installation().home());
    return 0;
  }
}
