package io.headwater.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What an operator would do: keeps the platform as the contracts say and its streams running. A
 * session cluster forgets its jobs with its job manager; this brings them back from their newest
 * checkpoint.
 */
@Command(
    name = "operate",
    hidden = true,
    description = "Provisions the platform, then keeps its streams running until it is ended.")
final class OperateCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--every",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How often it looks (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--sign",
      defaultValue = "/tmp/operating",
      paramLabel = "FILE",
      description = "A file it touches while all is well (default ${DEFAULT-VALUE}).")
  private Path sign;

  private Startup startup;
  private boolean provisioned;

  @Override
  public Integer call() throws Exception {
    startup = new Startup(headwater.installation(), Terminal.standard());
    try (ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor()) {
      pace.scheduleWithFixedDelay(this::look, 0, seconds, TimeUnit.SECONDS).get();
    }
    return 0;
  }

  /** What is not as it should be now may be when it looks again. */
  private void look() {
    try {
      if (!provisioned) {
        startup.run();
        provisioned = true;
        Thread.ofPlatform().name("alerts").daemon().start(this::watch);
      }
      startup.resumeStreams();
      touch();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("Not now: " + (e.getMessage() == null ? e : e.getMessage()));
    }
  }

  /** Alerting never stands in the way of operating: rules that cannot be used are said, once. */
  private void watch() {
    try {
      Watching.run(headwater.installation(), Duration.ofSeconds(15));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("Nobody is told of alerts: " + e.getMessage());
    }
  }

  private void touch() throws IOException {
    if (Files.exists(sign)) {
      Files.setLastModifiedTime(sign, FileTime.from(Instant.now()));
    } else {
      Files.createFile(sign);
    }
  }
}
