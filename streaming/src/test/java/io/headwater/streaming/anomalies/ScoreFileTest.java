package io.headwater.streaming.anomalies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreFileTest {
  @TempDir private Path folder;

  @Test
  void writesOneRowForOneRow() throws IOException {
    Path file = file(series(400));

    List<String> rows = scores(file).lines().toList();

    assertThat(rows).hasSize(401).first().isEqualTo("timestamp,value,score");
    assertThat(rows.get(1)).startsWith("2026-01-01T00:00,").endsWith(",0.00000000");
    assertThat(rows).filteredOn(row -> row.split(",")[1].equals("90.0")).hasSize(1);
    assertThat(score(rows, 350)).isGreaterThan(0.7);
    assertThat(rows.subList(1, 350)).allMatch(row -> Double.parseDouble(row.split(",")[2]) < 0.5);
  }

  @Test
  void scoresTheSameEachTimePackedOrNot() throws IOException {
    Path file = file(series(500));
    Path packed = folder.resolve("series.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }

    assertThat(scores(file)).isEqualTo(scores(file)).isEqualTo(scores(packed));
  }

  @Test
  void knowsNothingOfWhatIsToCome() throws IOException {
    String whole = series(500);
    String half = whole.lines().limit(301).reduce("", (text, line) -> text + line + "\n");

    assertThat(scores(file(whole))).startsWith(scores(file(half)));
  }

  @Test
  void writesToAFile() throws IOException {
    Path file = file(series(200));
    Path out = folder.resolve("scores.csv");

    new ScoreFile(file).writeTo(out);

    assertThat(out).hasContent(scores(file));
  }

  @Test
  void namesTheLineThatIsBad() throws IOException {
    Path file = file("timestamp,value\n2026-01-01 00:00:00,1\n2026-01-01 00:05:00,warm\n");
    Path out = folder.resolve("scores.csv");

    assertThatThrownBy(() -> new ScoreFile(file).writeTo(out))
        .isInstanceOf(BadSeriesException.class)
        .hasMessage(file + ":3: 'warm' is not a number");
    assertThat(folder).isDirectoryNotContaining("glob:**scores*");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertBad("a,b\n", ":1: expected the header 'timestamp,value' but found 'a,b'");
    assertBad("", ":1: expected the header 'timestamp,value' but found ''");
    assertBad(
        "timestamp,value\nyesterday,1\n",
        ":2: 'yesterday' is not a time such as 2026-01-31 12:00:00");
    assertBad("timestamp,value\n1;2\n", ":2: expected timestamp,value but found '1;2'");
    assertBad("timestamp,value\n2026-01-01 00:00:00,NaN\n", ":2: 'NaN' is not a number");
  }

  @Test
  void saysWhichFileIsNotThere() {
    assertThatThrownBy(() -> scores(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void assertBad(String content, String message) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> scores(file)).hasMessage(file + message);
  }

  private static String scores(Path file) throws IOException {
    StringWriter rows = new StringWriter();
    new ScoreFile(file).write(rows);
    return rows.toString();
  }

  private static double score(List<String> rows, int row) {
    return Double.parseDouble(rows.get(row).split(",")[2]);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("series.csv"), content);
  }

  /** Noise around 50, with 90 in line 351. */
  private static String series(int values) {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder("timestamp,value\n");
    LocalDateTime time = LocalDateTime.parse("2026-01-01T00:00");
    for (int i = 1; i <= values; i++) {
      double value = i == 350 ? 90.0 : 50 + random.nextGaussian();
      lines.append(time.plusMinutes(5L * (i - 1))).append(',').append(value).append('\n');
    }
    return lines.toString();
  }
}
