package io.headwater.streaming.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two series of the Numenta Anomaly Benchmark, where they lie beside the checkout. */
class BenchmarkTest {
  private static final String FOLDER = "shared/data/machine-sensors";
  private static final Pattern WINDOW = Pattern.compile("\"(\\d[^\"]*)\",\\s*\"(\\d[^\"]*)\"");
  private static final List<String> SERIES =
      List.of("ambient_temperature_system_failure", "machine_temperature_system_failure");

  @Test
  void scoresTwoRealSeriesAsWellAsItDid() throws IOException {
    Path folder = folder();
    assumeTrue(folder != null, "there is no " + FOLDER + " beside the checkout");
    String labels = Files.readString(folder.resolve("anomaly_windows.json"));

    NabCorpus corpus = new NabCorpus();
    for (String name : SERIES) {
      StringWriter rows = new StringWriter();
      new ScoreFile(folder.resolve(name + ".csv.gz")).write(rows);
      List<String[]> scores = rows.toString().lines().skip(1).map(row -> row.split(",")).toList();
      corpus.add(
          scores.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray(),
          windows(labels, name, scores));
    }

    assertThat(corpus.score()).isGreaterThan(92);
  }

  private static List<NabCorpus.Window> windows(String labels, String name, List<String[]> rows) {
    String from = labels.substring(labels.indexOf(name));
    String ours = from.substring(0, from.lastIndexOf(']', nextSeries(from)));
    List<NabCorpus.Window> windows = new ArrayList<>();
    Matcher label = WINDOW.matcher(ours);
    while (label.find()) {
      windows.add(new NabCorpus.Window(row(rows, label.group(1)), row(rows, label.group(2))));
    }
    return windows;
  }

  private static int nextSeries(String labels) {
    int next = labels.indexOf(".csv", labels.indexOf(".csv") + 1);
    return next < 0 ? labels.length() : next;
  }

  private static int row(List<String[]> rows, String timestamp) {
    for (int i = 0; i < rows.size(); i++) {
      if (timestamp.startsWith(rows.get(i)[0])) {
        return i;
      }
    }
    throw new IllegalArgumentException("no row at " + timestamp);
  }

  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(FOLDER))) {
        return at.resolve(FOLDER);
      }
    }
    return null;
  }
}
