package io.headwater.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "anomalies",
    description = "What is strange about a series of readings.",
    synopsisSubcommandLabel = "COMMAND")
final class AnomaliesCommand {
  @ParentCommand private Headwater headwater;

  @Command(
      name = "score",
      description =
          "Scores a series file with the detector that the stream runs for every device: prints"
              + " timestamp,value,score, the score from 0 to 1, from 0.5 on worth an alarm. No"
              + " platform needed.")
  int score(
      @Parameters(
              paramLabel = "FILE",
              description = "CSV with the header timestamp,value; also as .gz.")
          Path file,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where to write (default: standard output).")
          Path out)
      throws Exception {
    JobProcess job =
        new JobProcess(Map.of())
            .with("-Xmx128m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")
            .with("-cp", JobModule.STREAMING.jar(headwater.installation()).toString())
            .with("io.headwater.streaming.anomalies.ScoreFile")
            .with(file.toString());
    return (out == null ? job : job.with(out.toString())).run();
  }
}
