package io.headwater.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "stream",
    description = "Starts, stops and lists the Flink jobs of the speed layer.",
    synopsisSubcommandLabel = "COMMAND")
final class StreamCommand {
  @ParentCommand private Headwater headwater;
  @Spec private CommandSpec words;

  @Command(name = "start", description = "Starts streams from where they were left.")
  int start(
      @Parameters(
              arity = "0..1",
              paramLabel = "STREAM",
              converter = StreamJob.ByName.class,
              description = "Name of the stream (default: all).")
          StreamJob named,
      @Option(
              names = "--from",
              paramLabel = "PATH|none",
              description =
                  "A savepoint or checkpoint to go on from instead of the newest; none reads the log from its beginning, if its tables are empty.")
          String from,
      @Option(
              names = "--parallelism",
              paramLabel = "N",
              description = "Tasks side by side; state is spread over them anew.")
          Integer parallelism,
      @Option(
              names = "--accept-dead-letters",
              description =
                  "Does not stop, whatever share of the records are dead letters; such as to go on after a flood. Remembered until it is started without.")
          boolean acceptDeadLetters,
      @Option(
              names = "--accept-duplicates",
              description =
                  "Reads the log from its beginning although the stream's tables hold rows, which are then there twice.")
          boolean acceptDuplicates)
      throws Exception {
    if (from != null && named == null) {
      throw wrong("--from needs the name of the stream");
    }
    if (acceptDuplicates && !"none".equals(from)) {
      throw wrong("--accept-duplicates needs --from none");
    }
    if (parallelism != null && parallelism < 1) {
      throw wrong("--parallelism must be at least 1");
    }
    StreamStart how =
        new StreamStart(
            StreamStart.From.parse(Optional.ofNullable(from)),
            new StreamWish(
                parallelism == null ? OptionalInt.empty() : OptionalInt.of(parallelism),
                acceptDeadLetters
                    ? StreamWish.DeadLetters.ACCEPTED
                    : StreamWish.DeadLetters.LIMITED),
            acceptDuplicates ? StreamStart.Doubling.ACCEPTED : StreamStart.Doubling.REFUSED);
    for (StreamJob job : chosen(named)) {
      streams().start(job, how);
    }
    return 0;
  }

  @Command(name = "stop", description = "Stops streams with a savepoint.")
  int stop(
      @Parameters(
              arity = "0..1",
              paramLabel = "STREAM",
              converter = StreamJob.ByName.class,
              description = "Name of the stream (default: all).")
          StreamJob named,
      @Option(
              names = "--savepoint",
              paramLabel = "DIR",
              description =
                  "Folder for the savepoint (default: the platform's own, where 'start' finds it).")
          Path folder)
      throws Exception {
    for (StreamJob job : chosen(named)) {
      streams().stop(job, Optional.ofNullable(folder));
    }
    return 0;
  }

  @Command(name = "list", description = "Lists the streams that run, and those that failed.")
  int list() throws Exception {
    Table table =
        new Table(
            List.of(
                "stream",
                "state",
                "tasks",
                "checkpoint",
                "state size",
                "since",
                "dead letters",
                "job",
                "why"));
    Streams streams = streams();
    List<StreamVitals> all = streams.vitals();
    for (StreamVitals each : all) {
      table.add(each.cells(Instant.now(), streams.deadLetters(each.job().name())));
    }
    table.print(System.out);
    streams.stopped().forEach(System.err::println);
    long running = all.stream().filter(each -> each.failure().isEmpty()).count();
    System.err.println(running == 0 ? "No stream runs." : running + " running.");
    return 0;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(words.commandLine(), what);
  }

  private static List<StreamJob> chosen(StreamJob named) {
    return named == null ? List.of(StreamJob.values()) : List.of(named);
  }

  private Streams streams() {
    return new Streams(headwater.installation(), Terminal.standard());
  }
}
