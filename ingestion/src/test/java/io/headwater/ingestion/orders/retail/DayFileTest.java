package io.headwater.ingestion.orders.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the lines of a file that is whole. */
final class DayFileTest {
  @TempDir private Path folder;

  @Test
  void makesOneEventOfAnInvoiceWithItsLinesInFileOrder() {
    DayContents day =
        read(
            "536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
            "536365,71053,,-2,2010-12-01 08:27:00,0.0,17850.0,United Kingdom");

    assertThat(day)
        .isEqualTo(
            new DayContents(
                List.of(
                    new OrderEvent(
                        "536365",
                        Instant.parse("2010-12-01T08:26:00Z"),
                        Optional.of("17850"),
                        "United Kingdom",
                        "GBP",
                        "online-retail",
                        List.of(
                            line("85123A", "WHITE HEART", 6, "2.5500", "2010-12-01T08:26:00Z"),
                            line("71053", null, -2, "0.0000", "2010-12-01T08:27:00Z")))),
                List.of(),
                Optional.empty()));
  }

  @Test
  void keepsTextAsItIs() {
    DayContents day =
        read(
            "1,A,\"TINS, SET OF \"\"3\"\" \",1,2010-12-01 08:26:00,1,,\"Korea, Republic of\"",
            "2,B, 12\" RULER ,1,2010-12-01 08:27:00,1,,Österreich");

    assertThat(day.rejects()).isEmpty();
    assertThat(day.orders().stream().map(order -> order.lines().getFirst().description().get()))
        .containsExactly("TINS, SET OF \"3\" ", " 12\" RULER ");
    assertThat(day.orders().stream().map(OrderEvent::country))
        .containsExactly("Korea, Republic of", "Österreich");
  }

  @Test
  void readsAQuotedTextThatSpansLines() {
    DayContents day =
        read(
            "1,A,\"TWO\nLINES\",1,2010-12-01 08:26:00,1,,France",
            "2,B,NEXT,1,2010-12-01 08:27:00,1,,France");

    assertThat(day.rejects()).isEmpty();
    assertThat(descriptions(day)).containsExactly("TWO\nLINES", "NEXT");
  }

  @Test
  void leavesAMissingCustomerOut() {
    DayContents day = read("1,A,X,1,2010-12-01 08:26:00,1,,France");

    assertThat(day.orders().getFirst().customerId()).isEmpty();
  }

  @Test
  void putsTheLinesOfAnInvoiceTogetherWhereverTheyStand() {
    DayContents day =
        read(
            "1,A,ONE,1,2010-12-01 08:26:00,1,,France",
            "2,B,TWO,1,2010-12-01 08:26:00,1,,France",
            "1,C,THREE,1,2010-12-01 08:26:00,1,,France");

    assertThat(descriptions(day)).containsExactly("ONE", "THREE", "TWO");
    assertThat(day.orders()).hasSize(2);
  }

  @Test
  void sendsInTheOrderOfTimeAndOfTheFileWithinAMinute() {
    DayContents day =
        read(
            "3,A,X,1,2010-12-01 10:00:00,1,,France",
            "2,A,X,1,2010-12-01 09:00:00,1,,France",
            "1,A,X,1,2010-12-01 09:00:00,1,,France");

    assertThat(day.orders().stream().map(OrderEvent::orderId)).containsExactly("2", "1", "3");
  }

  @Test
  void readsTheTimesOfTheOriginalDataSet() {
    DayContents day = read("1,A,X,1,12/1/2010 8:26,1,,France");

    assertThat(day.orders().getFirst().occurredAt()).isEqualTo("2010-12-01T08:26:00Z");
  }

  @Test
  void letsAFarFutureThrough() {
    DayContents day = read("1,A,X,1,3000-01-01 08:26:00,1,,France");

    assertThat(day.orders().getFirst().occurredAt()).isEqualTo("3000-01-01T08:26:00Z");
  }

  @Test
  void readsFilesThatASpreadsheetWrote() {
    byte[] content =
        ("\uFEFF" + DayFiles.content("1,A,X,1,2010-12-01 08:26:00,1,,France", ""))
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);

    DayContents day =
        new DayFile(new SourceFile(DayFiles.write(folder.resolve("day.csv"), content)))
            .read(bytes -> {});

    assertThat(day.rejects()).isEmpty();
    assertThat(day.orders().getFirst().country()).isEqualTo("France");
  }

  @Test
  void readsALastLineWithoutAnEnd() {
    byte[] content =
        DayFiles.content("1,A,X,1,2010-12-01 08:26:00,1,,France")
            .strip()
            .getBytes(StandardCharsets.UTF_8);

    DayContents day =
        new DayFile(new SourceFile(DayFiles.write(folder.resolve("day.csv.gz"), content)))
            .read(bytes -> {});

    assertThat(day.orders()).hasSize(1);
  }

  @Test
  void tellsTheBytesItRead() {
    Path file = DayFiles.write(folder.resolve("d.csv.gz"), "1,A,X,1,2010-12-01 08:26:00,1,,France");
    AtomicLong bytes = new AtomicLong();

    new DayFile(new SourceFile(file)).read(bytes::addAndGet);

    assertThat(bytes.get()).isEqualTo(file.toFile().length());
  }

  private DayContents read(String... lines) {
    return new DayFile(new SourceFile(DayFiles.write(folder.resolve("day.csv.gz"), lines)))
        .read(bytes -> {});
  }

  private static List<String> descriptions(DayContents day) {
    return day.orders().stream()
        .flatMap(order -> order.lines().stream())
        .map(line -> line.description().orElse(""))
        .toList();
  }

  private static OrderLine line(
      String product, String description, int quantity, String price, String at) {
    return new OrderLine(
        product,
        Optional.ofNullable(description),
        quantity,
        new BigDecimal(price),
        Instant.parse(at));
  }
}
