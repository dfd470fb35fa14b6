package io.headwater.cli;

import io.headwater.contracts.Datasets;
import io.headwater.platform.Directions;
import io.headwater.platform.Platform;
import io.headwater.platform.PlatformException;
import io.headwater.provision.AccessFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * From nothing, or from whatever still runs, to a platform that is provisioned, captures, streams
 * and is watched.
 */
final class Startup {
  private final Installation installation;
  private final Terminal terminal;

  Startup(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  void run() throws Exception {
    Instant begun = Instant.now();
    Datasets datasets = Datasets.load(installation.datasets());
    Platform platform = installation.platform();
    terminal.heading("Starting the platform in " + installation.home());
    AccessFiles.write(datasets.all(), installation.home().resolve("access"));
    platform.up(terminal);
    provision(datasets, platform);
    captureAndStream(platform);
    platform.watch(terminal);
    terminal.heading(
        String.format(
            Locale.ROOT,
            "The platform is up (%.1f s).",
            Terminal.seconds(Duration.between(begun, Instant.now()))));
  }

  private void captureAndStream(Platform platform) throws Exception {
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> capture = beside.submit(() -> capture(platform));
      resumeStreams();
      capture.get();
    }
  }

  /** A database that cannot be captured is nothing that the rest of the platform waits for. */
  private void capture(Platform platform) {
    try {
      platform.capture(terminal);
    } catch (PlatformException e) {
      terminal.note(e.getMessage());
    }
  }

  /** Starts again what was started and does not run any more. */
  void resumeStreams() throws Exception {
    new Streams(installation, terminal).resume();
  }

  /** What is wrong with a dataset of one's own is told, and nothing waits for it. */
  private void provision(Datasets datasets, Platform platform) throws Exception {
    try (ProvisionSession session = ProvisionSession.open(datasets, platform)) {
      int changes = session.apply(change -> {});
      if (changes > 0) {
        terminal.note("provisioned from the contracts: " + changes + " changed");
      }
      session.problems().forEach(terminal::note);
    }
  }

  void sayWhereToGo() {
    Directions directions = installation.platform().directions();
    terminal.blank();
    terminal.heading(
        "SQL         %s sql \"select * from serving.sales_daily limit 5\""
            .formatted(directions.command()));
    terminal.heading("JDBC        " + directions.jdbcUrl());
    terminal.heading("Login       analyst, password " + directions.password());
    terminal.heading("Flink       " + directions.flink());
    terminal.heading("Dashboard   %s dashboard".formatted(directions.command()));
    terminal.heading("Alerts      %s alerts check".formatted(directions.command()));
  }
}
