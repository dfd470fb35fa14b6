package io.headwater.ingestion;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only leads to others; alone it is wrong use. */
abstract sealed class Choice implements Callable<Integer>
    permits Ingest, Ingest.Replays, Ingest.Generators, Ingest.DeadLetters {
  @Spec private CommandSpec spec;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing subcommand: " + String.join(" or ", spec.subcommands().keySet()));
  }
}
