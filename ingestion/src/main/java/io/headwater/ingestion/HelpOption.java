package io.headwater.ingestion;

import picocli.CommandLine.Option;

/** {@code --help}, on every command. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this text.")
  private boolean asked;
}
