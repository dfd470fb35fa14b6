package io.headwater.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "up",
    description =
        "Starts what is not running, provisions it from the contracts, resumes its streams.")
final class UpCommand implements java.util.concurrent.Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    Startup startup = new Startup(headwater.installation(), Terminal.standard());
    startup.run();
    startup.sayWhereToGo();
    return 0;
  }
}
