package io.headwater.spec.check;

import io.headwater.spec.command.CommandLines;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Page;
import io.headwater.spec.page.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Every command that is shown has the words and options it is shown with. */
public final class CommandCheck implements Check {
  private final CommandLines commands;

  public CommandCheck(CommandLines commands) {
    this.commands = commands;
  }

  @Override
  public Stream<Problem> problems(Page page) {
    return Stream.concat(
            page.parts().code().stream(), page.parts().fences().stream().flatMap(this::lines))
        .flatMap(words -> problem(page, words).stream());
  }

  /** What stands in quotes in a diagram is a text of its own. */
  private Stream<Words> lines(Fence fence) {
    return fence.language().equals("mermaid")
        ? fence.lines().stream()
            .flatMap(
                line ->
                    Arrays.stream(line.text().split("\""))
                        .map(text -> new Words(text, line.line())))
        : fence.lines().stream();
  }

  private Optional<Problem> problem(Page page, Words words) {
    return commands
        .mistake(words.text())
        .map(
            mistake ->
                new Problem(
                    page.name(),
                    words.line(),
                    "the command '%s' does not exist: %s"
                        .formatted(words.text().strip(), mistake)));
  }
}
