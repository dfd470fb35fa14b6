package io.headwater.spec.command;

import io.headwater.spec.command.CommandWord.Rest;
import io.headwater.spec.command.CommandWord.Takes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a command line that a document shows is one that the command understands. */
public final class CommandLines {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:^|[\\s(&|;])(?:\\./headwater|docker compose run (?:-\\S+ (?:\"[^\"]*\" )?)*headwater)(?= |$)(.*)");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");
  private static final Pattern PLACEHOLDER = Pattern.compile("[A-Z][A-Z_]*(\\.\\.\\.)?|.*[<>|$].*");
  private static final List<String> ENDS = List.of("#", "|", ">", "&&", ";", "&", "<");
  private static final List<String> ALWAYS = List.of("--help", "-h", "--version", "-V");

  private final CommandWord root;
  private final JobCommands jobs;

  public CommandLines(CommandWord root, JobCommands jobs) {
    this.root = root;
    this.jobs = jobs;
  }

  /** What is wrong with the first command in a line; nothing where there is none. */
  public Optional<String> mistake(String line) {
    return LINE.matcher(line).results().findFirst().flatMap(match -> judge(words(match.group(1))));
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(MatchResult::group)
        .takeWhile(word -> !ENDS.contains(word))
        .map(word -> word.replaceAll("^\\[+|[\\]):,.]+$", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Optional<String> judge(List<String> words) {
    CommandWord at = root;
    boolean handedOn = false;
    StringBuilder said = new StringBuilder("./headwater");
    for (int i = 0; i < words.size() && at.rest() != Rest.ANYTHING; i++) {
      String word = words.get(i);
      if (word.startsWith("-")) {
        String option = word.replaceFirst("=.*", "");
        Takes takes = at.options().get(option);
        if (takes == null && !ALWAYS.contains(option)) {
          return Optional.of("%s has no option %s".formatted(said, option));
        }
        i += takes == Takes.A_VALUE && !word.contains("=") ? 1 : 0;
      } else if (!isPlaceholder(word)) {
        Optional<CommandWord> next = handedOn ? ofJob(at, word) : next(at, word);
        handedOn |=
            Optional.ofNullable(at.words().get(word)).filter(CommandLines::isHandedOn).isPresent();
        if (next.isPresent()) {
          at = next.get();
          said.append(' ').append(word);
        } else if (at.rest() != Rest.ARGUMENTS) {
          return Optional.of("%s has no command or argument '%s'".formatted(said, word));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlaceholder(String word) {
    return PLACEHOLDER.matcher(word).matches();
  }

  /** A command that only hands its words on has the options of the job's command beside its own. */
  private Optional<CommandWord> next(CommandWord at, String word) {
    return Optional.ofNullable(at.words().get(word))
        .map(known -> isHandedOn(known) ? jobs.named(word).map(known::with).orElse(known) : known);
  }

  private Optional<CommandWord> ofJob(CommandWord at, String word) {
    return jobs.named(word).map(job -> job.with(optionsOf(at)));
  }

  private static boolean isHandedOn(CommandWord command) {
    return command.rest() == Rest.A_JOB;
  }

  private static CommandWord optionsOf(CommandWord command) {
    return new CommandWord(command.name(), command.options(), Map.of(), Rest.NOTHING);
  }
}
