package io.headwater.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "reset", description = "Stops the platform and deletes its data, logs and secrets.")
final class ResetCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean sure;

  @Override
  public Integer call() throws Exception {
    Installation installation = headwater.installation();
    if (!sure && !confirmed(installation)) {
      System.err.println("Nothing was deleted. Say --yes to delete without being asked.");
      return 1;
    }
    installation.platform().down(Terminal.stopping());
    installation.platform().reset();
    System.err.println("Deleted " + installation.home());
    return 0;
  }

  private static boolean confirmed(Installation installation) {
    if (System.console() == null || !System.console().isTerminal()) {
      return false;
    }
    String answer = System.console().readLine("Delete all data in %s? [y/N] ", installation.home());
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
