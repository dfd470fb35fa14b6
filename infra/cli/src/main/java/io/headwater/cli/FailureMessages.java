package io.headwater.cli;

import io.headwater.alerts.RuleException;
import io.headwater.contracts.ContractException;
import io.headwater.platform.PlatformException;
import io.headwater.provision.ProvisionException;
import io.headwater.settings.SettingsException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure as a person wants to read it; what nobody foresaw keeps its stack trace. */
final class FailureMessages implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case FailedException expected -> System.err.println(expected.getMessage());
      case PlatformException expected -> System.err.println(expected.getMessage());
      case ProvisionException expected -> System.err.println(expected.getMessage());
      case RuleException expected -> System.err.println(expected.getMessage());
      case ContractException expected -> System.err.println(expected.getMessage());
      case SettingsException expected -> System.err.println(expected.getMessage());
      case SQLException query -> System.err.println(firstLine(query.getMessage()));
      case InterruptedException stopped -> System.err.println("Stopped.");
      default -> {
        System.err.println("Unexpected failure; please report it with what follows.");
        failure.printStackTrace();
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String firstLine(String message) {
    return message
        .lines()
        .findFirst()
        .orElse(message)
        .replaceFirst("^Query failed \\(#[^)]*\\): ", "");
  }
}
