package io.headwater.ingestion.orders.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.orders.OrderEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with something wrong as a whole. */
final class BrokenFileTest {
  @TempDir private Path folder;

  @Test
  void refusesAWrongHeaderAndNamesBoth() throws IOException {
    Path file = Files.writeString(folder.resolve("day.csv"), "Invoice,Price\n1,2\n");

    DayContents day = read(file);

    assertThat(day.orders()).isEmpty();
    assertThat(day.problem())
        .hasValue(
            "has the header 'Invoice,Price', expected '%s'; no line was sent"
                .formatted(DayFiles.HEADER));
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(read(Files.createFile(folder.resolve("day.csv"))).problem().get())
        .startsWith("has the header '', expected");
    assertThat(read(Files.createFile(folder.resolve("day.csv.gz"))).problem())
        .hasValue("is truncated: it ends before the first line");
  }

  @Test
  void refusesAFileThatOnlyClaimsToBeCompressed() throws IOException {
    Path file = Files.writeString(folder.resolve("day.csv.gz"), DayFiles.content());

    assertThat(read(file).problem()).hasValue("is not a gzip file; no line was sent");
  }

  @Test
  void sendsEveryInvoiceBeforeTheOneInWhichAFileBreaksOff() throws IOException {
    Random random = new Random(7);
    String[] lines =
        IntStream.rangeClosed(1, 3_000)
            .mapToObj(i -> i + ",A," + random.nextLong() + ",1,2010-12-01 08:26:00,1,,France")
            .toArray(String[]::new);
    Path file = DayFiles.write(folder.resolve("day.csv.gz"), lines);

    DayContents day = read(DayFiles.truncate(file, file.toFile().length() / 3));

    int complete = day.orders().size();
    assertThat(complete).isBetween(1_000, 2_900);
    assertThat(day.orders().stream().map(OrderEvent::orderId))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, complete).mapToObj(String::valueOf).toList());
    assertThat(day.orders().getLast().lines().getFirst().description().get())
        .isEqualTo(lines[complete - 1].split(",")[2]);
    int last = complete + 1;
    assertThat(day.problem().get())
        .startsWith("is truncated")
        .contains("the " + last + " complete lines before the break were read")
        .endsWith("; invoice " + last + ", the last, may lack lines and was not sent");
    assertThat(day.rejects().getFirst().reason())
        .isEqualTo("invoice " + last + " may go on where the file breaks off");
    assertThat(day.rejects().getFirst().raw()).asString().isEqualTo(lines[last - 1]);
    assertThat(day.rejects().stream().skip(1))
        .allSatisfy(reject -> assertThat(reject.reason()).isEqualTo("the file breaks off here"));
  }

  @Test
  void saysThatAFileIsDamaged() throws IOException {
    Path file =
        DayFiles.write(folder.resolve("day.csv.gz"), "1,A,X,1,2010-12-01 08:26:00,1,,France");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 5] ^= 1;
    Files.write(file, bytes);

    assertThat(read(file).problem().get()).startsWith("is damaged");
    assertThat(read(file).orders()).isEmpty();
    assertThat(read(file).rejects()).hasSize(1);
  }

  private static DayContents read(Path file) {
    return new DayFile(new SourceFile(file)).read(bytes -> {});
  }
}
