package io.headwater.bench.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.Sampling;
import io.headwater.bench.platform.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One run of the batch layer, typed as a person types it.
 *
 * @param seconds from the command to its end
 * @param steps seconds of each dataset
 * @param read rows that each read
 * @param added rows added to each
 * @param snapshots how many datasets were written
 * @param megabytes the most that the Spark process had in memory
 */
record BatchRun(
    double seconds,
    Map<String, Double> steps,
    Map<String, Long> read,
    Map<String, Long> added,
    int snapshots,
    double megabytes) {
  private static final String LOG = "bench-batch.log";
  private static final int LAST_LINES = 3;
  private static final Duration DRAIN = Duration.ofMillis(100);

  /** Silver and gold only, of what came in between two runs of a schedule. */
  static BatchRun derived(Typed headwater) throws IOException, InterruptedException {
    return of(headwater, "--only", "silver", "--only", "gold");
  }

  /** Silver and gold only, of millions of rows. */
  static BatchRun large(Typed headwater) throws IOException, InterruptedException {
    return of(headwater, "--only", "silver", "--only", "gold", "--large");
  }

  /** Every layer. */
  static BatchRun whole(Typed headwater) throws IOException, InterruptedException {
    return of(headwater);
  }

  private static BatchRun of(Typed headwater, String... words)
      throws IOException, InterruptedException {
    Path summary = Files.createTempFile("bench", ".json");
    List<String> command = new ArrayList<>(List.of("batch", "--summary", summary.toString()));
    command.addAll(List.of(words));
    long begun = System.nanoTime();
    try (Typed.Running run = headwater.start(LOG, command.toArray(String[]::new));
        Sampling<Long> peaks = new Sampling<>(() -> PeakMemory.under(run.process()))) {
      if (run.process().waitFor() != 0) {
        throw failed(headwater);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      long peak = peaks.during(DRAIN).stream().mapToLong(Long::longValue).max().orElse(0);
      return read(summary, seconds, peak / 1024.0);
    } finally {
      Files.deleteIfExists(summary);
    }
  }

  /** The platform is deleted with its logs: what is not said here is never told. */
  private static BenchException failed(Typed headwater) throws IOException {
    List<String> said = Files.readAllLines(headwater.home().resolve("logs").resolve(LOG));
    return new BenchException(
        "./headwater batch failed: "
            + String.join("; ", said.subList(Math.max(0, said.size() - LAST_LINES), said.size())));
  }

  private static BatchRun read(Path summary, double seconds, double megabytes) throws IOException {
    Map<String, Double> steps = new TreeMap<>();
    Map<String, Long> read = new TreeMap<>();
    Map<String, Long> added = new TreeMap<>();
    int snapshots = 0;
    for (JsonNode dataset : new ObjectMapper().readTree(summary.toFile()).path("datasets")) {
      String name = dataset.path("dataset").asText();
      steps.put(name, dataset.path("seconds").asDouble());
      read.put(name, dataset.path("read").asLong());
      added.put(name, dataset.path("added").asLong());
      snapshots += dataset.path("snapshot").isNull() ? 0 : 1;
    }
    return new BatchRun(seconds, steps, read, added, snapshots, megabytes);
  }

  /** Seconds of some datasets together. */
  double of(List<String> datasets) {
    return datasets.stream().mapToDouble(name -> steps.getOrDefault(name, 0.0)).sum();
  }
}
