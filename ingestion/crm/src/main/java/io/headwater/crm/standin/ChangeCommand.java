package io.headwater.crm.standin;

import io.headwater.settings.Environment;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a running stand-in change. */
@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    description = "Has the stand-in that runs make, change and archive objects.")
public final class ChangeCommand implements Callable<Integer> {
  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many changes; ${DEFAULT-VALUE} if not given.")
  private int count;

  private final Map<String, String> variables;

  public ChangeCommand(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public Integer call() throws InterruptedException {
    Environment environment = new Environment(variables);
    Controls controls = Controls.read(environment);
    environment.validate();
    controls.post("/standin/changes?count=" + count);
    System.err.printf("%,d changes made%n", count);
    return CommandLine.ExitCode.OK;
  }
}
