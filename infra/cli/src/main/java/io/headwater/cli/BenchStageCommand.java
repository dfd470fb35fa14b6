package io.headwater.cli;

import io.headwater.platform.Identity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "stage",
    hidden = true,
    description = "Submits the readings job with parts left out, as bench streaming does.")
final class BenchStageCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Parameters(paramLabel = "STAGE", description = "decode, window, raw or both.")
  private Stage stage;

  private enum Stage {
    DECODE,
    WINDOW,
    RAW,
    BOTH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    Installation installation = bench.installation();
    Path log = installation.home().resolve("logs").resolve("bench-stage-" + stage + ".log");
    int code =
        FlinkSubmission.process(
                installation,
                installation.runningPlatform().environment(Identity.STREAMING),
                List.of(
                    "--class",
                    "io.headwater.streaming.readings.ReadingStages",
                    JobModule.STREAMING.jar(installation).toString(),
                    stage.toString()))
            .loggingTo(log)
            .run();
    if (code != 0) {
      throw new FailedException("Could not start the stage %s; see %s".formatted(stage, log));
    }
    return code;
  }
}
