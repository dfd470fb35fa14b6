package io.headwater.cli;

import io.headwater.platform.PlatformException;
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

  @Parameters(
      paramLabel = "PART",
      description = "A part as status names it, batch, or stream-NAME.")
  private String part;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "50",
      description = "How many lines (default ${DEFAULT-VALUE}).")
  private int lines;

  @Override
  public Integer call() throws Exception {
    Path log = log(headwater.installation());
    if (!Files.exists(log)) {
      throw new FailedException(
          "%s has not been started yet: there is no %s.".formatted(part, log));
    }
    tail(log).forEach(System.out::println);
    System.err.println(log);
    return 0;
  }

  /** A part's log, or that of a job, which is kept beside it. */
  private Path log(Installation installation) throws PlatformException {
    Path job = installation.home().resolve("logs").resolve(Path.of(part).getFileName() + ".log");
    return Files.exists(job) ? job : installation.platform().log(part);
  }

  private List<String> tail(Path log) throws IOException {
    List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return all.subList(Math.max(0, all.size() - lines), all.size());
  }
}
