package io.headwater.ingestion;

import io.headwater.contracts.ContractException;
import io.headwater.settings.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A failure as a person wants to read it; what nobody foresaw keeps its stack trace. */
final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    switch (failure) {
      case IngestionException expected -> System.err.println(expected.getMessage());
      case SettingsException expected -> System.err.println(expected.getMessage());
      case ContractException expected -> System.err.println(expected.getMessage());
      default -> {
        System.err.println("Unexpected failure; please report it with what follows.");
        failure.printStackTrace();
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
