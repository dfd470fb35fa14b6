package io.headwater.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "stream",
    description = "Starts, stops and lists the Flink jobs of the speed layer.",
    synopsisSubcommandLabel = "COMMAND")
final class StreamCommand {
  @ParentCommand private Headwater headwater;

  @Command(name = "start", description = "Starts streams from where they were left.")
  int start(
      @Parameters(
              arity = "0..1",
              paramLabel = "STREAM",
              converter = StreamJob.ByName.class,
              description = "Name of the stream (default: all).")
          StreamJob named,
      @Option(
              names = "--accept-dead-letters",
              description =
                  "Does not stop, whatever share of the records are dead letters; such as to go on after a flood.")
          boolean acceptDeadLetters)
      throws Exception {
    Streams streams = acceptDeadLetters ? streams().acceptingDeadLetters() : streams();
    for (StreamJob job : chosen(named)) {
      streams.start(job);
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
          StreamJob named)
      throws Exception {
    for (StreamJob job : chosen(named)) {
      streams().stop(job);
    }
    return 0;
  }

  @Command(name = "list", description = "Lists the streams that run.")
  int list() throws Exception {
    Table table = new Table(List.of("stream", "state", "job", "since"));
    List<FlinkRest.Job> jobs = streams().list();
    jobs.forEach(
        job ->
            table.add(
                List.of(
                    job.name(),
                    job.state().toLowerCase(Locale.ROOT),
                    job.id(),
                    job.since().toString())));
    table.print(System.out);
    streams().stopped().forEach(System.err::println);
    System.err.println(jobs.isEmpty() ? "No stream runs." : jobs.size() + " running.");
    return 0;
  }

  private static List<StreamJob> chosen(StreamJob named) {
    return named == null ? List.of(StreamJob.values()) : List.of(named);
  }

  private Streams streams() {
    return new Streams(headwater.installation(), Terminal.standard());
  }
}
