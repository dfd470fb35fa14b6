package io.headwater.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The main job from end to end: orders in, through every layer, and the figures compared. */
final class Demo {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Installation installation;
  private final Terminal terminal;

  Demo(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  /** Runs it; true when both layers agree and every order that could be read went through. */
  boolean run(DemoSource source) throws Exception {
    Instant begun = Instant.now();
    new Startup(installation, terminal).run();
    Path summary = installation.home().resolve("state").resolve("demo.json");
    boolean complete = ingest(source, summary);
    terminal.heading("Bronze, silver and gold");
    if (BatchProcess.run(installation, BatchProcess.Size.USUAL, List.of()) != 0) {
      throw new FailedException("The batch layer failed; its log is ./headwater logs batch");
    }
    Platform platform = installation.runningPlatform();
    Agreement agreement = settled(platform);
    JsonNode sent = new ObjectMapper().readTree(summary.toFile());
    new DemoSummary(platform, terminal)
        .print(source, sent, agreement, Duration.between(begun, Instant.now()));
    return complete && agreement.holds();
  }

  /** Starts the stream and sends the orders side by side: the speed layer sees them come. */
  private boolean ingest(DemoSource source, Path summary) throws Exception {
    terminal.heading("Sending orders: " + source.title());
    Files.createDirectories(summary.getParent());
    Files.deleteIfExists(summary);
    List<String> words = new ArrayList<>(source.words());
    words.addAll(List.of("--summary", summary.toString()));
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> streams = beside.submit(() -> startStreams());
      int exit = IngestProcess.run(installation, words);
      streams.get();
      if (!Files.exists(summary)) {
        throw new FailedException("No order was sent, so there is nothing to show.");
      }
      return exit == 0;
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private Void startStreams() throws Exception {
    Streams streams = new Streams(installation, terminal);
    for (StreamJob job : StreamJob.values()) {
      streams.start(job);
    }
    return null;
  }

  /**
   * Both layers' figures, once the speed layer has caught up; they are shown as they are when it
   * does not within {@link #PATIENCE}.
   */
  private Agreement settled(Platform platform) throws Exception {
    try (Connection trino = Trino.connect(platform, Identity.ANALYST)) {
      try {
        return Waiting.until(
            "the speed layer",
            PATIENCE,
            () -> {
              Agreement agreement = Agreement.read(trino);
              return agreement.holds() ? agreement : null;
            });
      } catch (FailedException e) {
        return Agreement.read(trino);
      }
    }
  }
}
