package io.headwater.e2e;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Folders of day files: of a small seeded shop, dirty the way the real ones are, or copied. */
final class DayFiles {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String[] COUNTRIES = {
    "United Kingdom", "United Kingdom", "France", "EIRE", "Unspecified", "Korea, Republic of"
  };

  private final Random random;
  private int invoice = 100_000;

  private DayFiles(long seed) {
    random = new Random(seed);
  }

  static void write(Path folder, long seed, LocalDate first, int days) throws IOException {
    DayFiles files = new DayFiles(seed);
    Files.createDirectories(folder);
    for (int day = 0; day < days; day++) {
      files.write(folder, first.plusDays(day));
    }
  }

  static void copy(Path from, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void write(Path folder, LocalDate day) throws IOException {
    Path file = folder.resolve(day + ".csv.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(
          "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
      LocalDateTime time = day.atTime(8, 0);
      int invoices = 40 + random.nextInt(60);
      for (int i = 0; i < invoices; i++) {
        time = time.plusSeconds(random.nextInt(900));
        invoice(out, time);
      }
    }
  }

  private void invoice(Writer out, LocalDateTime time) throws IOException {
    int kind = random.nextInt(50);
    String number = (kind == 0 ? "A" : kind < 4 ? "C" : "") + invoice++;
    int sign = number.startsWith("C") ? -1 : 1;
    String customer = random.nextInt(4) == 0 ? "" : 12_000 + random.nextInt(300) + ".0";
    String country = quoted(COUNTRIES[random.nextInt(COUNTRIES.length)]);
    int lines = 1 + random.nextInt(20);
    for (int line = 0; line < lines; line++) {
      LocalDateTime written = line > 3 && random.nextInt(200) == 0 ? time.plusMinutes(1) : time;
      out.write(
          String.join(
              ",",
              number,
              Integer.toString(20_000 + random.nextInt(500)),
              description(),
              Integer.toString(sign * (1 + random.nextInt(48))),
              TIME.format(written),
              price(number),
              customer,
              country));
      out.write('\n');
    }
  }

  private String description() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> quoted("SET OF 3, \"\"ROSE\"\" TINS ");
      case 2 -> "CAFÉ SIGN";
      default -> "WHITE METAL LANTERN";
    };
  }

  private String price(String number) {
    if (random.nextInt(40) == 0) {
      return "0.0";
    }
    String price =
        String.format(Locale.ROOT, "%d.%04d", random.nextInt(60), random.nextInt(10_000));
    return number.startsWith("A") ? "-" + price : price;
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }
}
