package io.headwater.cli;

import io.headwater.spec.command.CommandWord;
import io.headwater.spec.command.CommandWord.Rest;
import io.headwater.spec.command.CommandWord.Takes;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The words that this command understands, for whoever checks what documents say of them. */
final class CommandWords {
  private CommandWords() {}

  static CommandWord of(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    Map<String, CommandWord> words = new HashMap<>();
    command.getSubcommands().forEach((name, below) -> words.put(name, of(below)));
    return new CommandWord(spec.name(), options(spec), words, rest(spec));
  }

  private static Map<String, Takes> options(CommandSpec spec) {
    Map<String, Takes> options = new HashMap<>();
    for (OptionSpec option : spec.options()) {
      for (String name : option.names()) {
        options.put(name, option.arity().max() > 0 ? Takes.A_VALUE : Takes.NOTHING);
      }
    }
    return options;
  }

  private static Rest rest(CommandSpec spec) {
    if (spec.userObject() instanceof VerifyCommand) {
      return Rest.ANYTHING;
    }
    if (!spec.unmatchedArgsBindings().isEmpty()) {
      return Rest.A_JOB;
    }
    return spec.positionalParameters().isEmpty() ? Rest.NOTHING : Rest.ARGUMENTS;
  }
}
