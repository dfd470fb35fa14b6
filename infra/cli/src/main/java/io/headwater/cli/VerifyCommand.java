package io.headwater.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "verify",
    description =
        "Runs the whole test suite on a platform of its own. Words behind it go to Maven, such as -pl batch -am.")
final class VerifyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    // The script runs Maven itself, so that verify needs no build; only --help comes here.
    throw new FailedException("Call it as ./headwater verify, with verify as the first word.");
  }
}
