package io.headwater.crm.standin;

import io.headwater.settings.Environment;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Says what a running stand-in holds. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Writes down, as JSON, all that the stand-in that runs holds now.")
public final class LedgerCommand implements Callable<Integer> {
  private final Map<String, String> variables;

  public LedgerCommand(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public Integer call() throws InterruptedException {
    Environment environment = new Environment(variables);
    Controls controls = Controls.read(environment);
    environment.validate();
    System.out.println(controls.get("/standin/ledger"));
    return CommandLine.ExitCode.OK;
  }
}
