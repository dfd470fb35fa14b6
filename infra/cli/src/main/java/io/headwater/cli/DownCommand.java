package io.headwater.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops every part; the data stays.")
final class DownCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    rememberWhyStreamsStopped();
    headwater.installation().platform().down(Terminal.stopping());
    System.err.println(
        "The platform is down; its data stays in " + headwater.installation().home());
    return 0;
  }

  /** The cluster takes with it what it knows; a stream that stopped itself must not come back. */
  private void rememberWhyStreamsStopped() throws Exception {
    try {
      new Streams(headwater.installation(), Terminal.stopping()).stopped();
    } catch (FailedException | IOException e) {
      // A cluster that does not answer has nothing to tell, and is about to go.
    }
  }
}
