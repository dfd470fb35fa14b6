package io.headwater.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Prints the end of a part's log.")
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Parameters(paramLabel = "PART", description = "A part as status names it.")
  private String part;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "50",
      description = "How many lines (default ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws Exception {
    Path log = headwater.installation().platform().log(part);
    if (!Files.exists(log)) {
      throw new FailedException(
          "%s has not been started yet: there is no %s.".formatted(part, log));
    }
    tail(log).forEach(System.out::println);
    System.err.println(log);
    return 0;
  }

  private List<String> tail(Path log) throws IOException {
    List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }
}
