package io.headwater.ingestion;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Wrong use in one line: what is wrong, and where the help is. */
final class WrongUse implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] words) {
    System.err.printf(
        "%s (see %s --help)%n",
        wrong.getMessage(), wrong.getCommandLine().getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }
}
