package io.headwater.spec.check;

import io.headwater.spec.command.CommandLines;
import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Page;
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
            page.parts().code().stream(),
            page.parts().fences().stream().map(Fence::lines).flatMap(lines -> lines.stream()))
        .flatMap(
            words ->
                commands
                    .mistake(words.text())
                    .map(
                        mistake ->
                            new Problem(
                                page.name(),
                                words.line(),
                                "the command '%s' does not exist: %s"
                                    .formatted(words.text().strip(), mistake)))
                    .stream());
  }
}
