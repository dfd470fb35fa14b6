package io.headwater.ingestion.orders.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.ingestion.files.Reject;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One bad line is put aside with its reason, and costs no other line. */
final class RejectedLinesTest {
  private static final String GOOD = "1,A,GOOD,1,2010-12-01 08:26:00,1.5,,France";

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongWithALine() {
    return Stream.of(
        rejects("1,A,X,six,2010-12-01 08:26:00,1,,France", "Quantity 'six' is not a whole number"),
        rejects("1,A,X,1.5,2010-12-01 08:26:00,1,,France", "Quantity '1.5' is not a whole number"),
        rejects("1,A,X,9999999999,2010-12-01 08:26:00,1,,France", "Quantity '9999999999' is not"),
        rejects("1,A,X,٣,2010-12-01 08:26:00,1,,France", "Quantity '٣' is not a whole number"),
        rejects("1,A,X,,2010-12-01 08:26:00,1,,France", "Quantity '' is not a whole number"),
        rejects("1,A,X,1,2010-12-01 08:26:00,1.23456,,France", "UnitPrice '1.23456' is not"),
        rejects("1,A,X,1,2010-12-01 08:26:00,cheap,,France", "UnitPrice 'cheap' is not a number"),
        rejects("1,A,X,1,2010-12-01 08:26:00,1e3,,France", "UnitPrice '1e3' is not a number"),
        rejects("1,A,X,1,2010-12-01 08:26:00,123456789,,France", "UnitPrice '123456789' is not"),
        rejects("1,A,X,1,2010-02-30 08:26:00,1,,France", "InvoiceDate '2010-02-30 08:26:00' is"),
        rejects("1,A,X,1,yesterday,1,,France", "InvoiceDate 'yesterday' is neither"),
        rejects(",A,X,1,2010-12-01 08:26:00,1,,France", "InvoiceNo is missing"),
        rejects("1, ,X,1,2010-12-01 08:26:00,1,,France", "StockCode is missing"),
        rejects("1,A,X,1,,1,,France", "InvoiceDate is missing"),
        rejects("1,A,X,1,2010-12-01 08:26:00,1,,", "Country is missing"),
        rejects("1,A,X,1,2010-12-01 08:26:00,1,France", "has 7 fields, expected 8"),
        rejects("1,A,X,Y,1,2010-12-01 08:26:00,1,,France", "has 9 fields, expected 8"),
        rejects("1,A,\"OPEN,1,2010-12-01 08:26:00,1,,France", "has quotes that do not match"),
        rejects("1,A,\"IN\"OUT,1,2010-12-01 08:26:00,1,,France", "has quotes that do not match"));
  }

  private DynamicTest rejects(String bad, String reason) {
    return DynamicTest.dynamicTest(
        reason,
        () -> {
          String quoted = "1,B,\"A, B\",1,2010-12-01 08:26:00,1.5,,France";
          DayContents day = read(DayFiles.content(GOOD, bad, quoted, GOOD));

          assertThat(day.problem()).isEmpty();
          assertThat(day.orders().stream().flatMap(order -> order.lines().stream())).hasSize(3);
          Reject reject = day.rejects().getFirst();
          assertThat(day.rejects()).hasSize(1);
          assertThat(reject.line()).isEqualTo(3);
          assertThat(reject.reason()).startsWith(reason);
          assertThat(new String(reject.raw(), StandardCharsets.UTF_8)).isEqualTo(bad);
        });
  }

  @Test
  void rejectsBytesThatAreNotUtf8AsTheyAre() {
    String latin = DayFiles.content(GOOD, "1,B,CAF\u00c9,1,2010-12-01 08:26:00,1,,France", GOOD);
    byte[] content = latin.getBytes(StandardCharsets.ISO_8859_1);

    DayContents day = read(content);

    assertThat(day.orders().getFirst().lines()).hasSize(2);
    assertThat(day.rejects()).hasSize(1);
    assertThat(day.rejects().getFirst().reason()).isEqualTo("is not UTF-8");
    assertThat(new String(day.rejects().getFirst().raw(), StandardCharsets.ISO_8859_1))
        .contains("CAFÉ");
  }

  @Test
  void keepsAReplacementCharacterThatIsInTheFile() {
    DayContents day = read(DayFiles.content("1,B,CAF\uFFFD,1,2010-12-01 08:26:00,1,,France"));

    assertThat(day.rejects()).isEmpty();
    assertThat(day.orders().getFirst().lines().getFirst().description()).hasValue("CAF\uFFFD");
  }

  @Test
  void sendsTheRestOfAnInvoice() {
    DayContents day =
        read(
            DayFiles.content(
                "1,A,X,bad,2010-12-01 08:25:00,1,,France",
                "1,B,X,1,2010-12-01 08:26:00,1,,France",
                "1,C,X,bad,2010-12-01 08:26:00,1,,France",
                "1,D,X,1,2010-12-01 08:26:00,1,,France"));

    OrderEvent order = day.orders().getFirst();
    assertThat(order.occurredAt()).isEqualTo("2010-12-01T08:26:00Z");
    assertThat(order.lines().stream().map(OrderLine::productId)).containsExactly("B", "D");
    assertThat(day.rejects()).extracting(Reject::line).containsExactly(2L, 4L);
  }

  @Test
  void rejectsALineOfAnotherCustomerOrCountryThanItsInvoice() {
    DayContents day =
        read(
            DayFiles.content(
                "1,A,X,1,2010-12-01 08:26:00,1,17850.0,France",
                "1,B,X,1,2010-12-01 08:26:00,1,17851.0,France",
                "1,C,X,1,2010-12-01 08:26:00,1,17850.0,Spain",
                "1,D,X,1,2010-12-01 08:26:00,1,17850.0,France"));

    assertThat(day.orders().getFirst().lines().stream().map(OrderLine::productId))
        .containsExactly("A", "D");
    assertThat(day.rejects())
        .extracting(Reject::reason)
        .containsExactly(
            "CustomerID '17851' differs from '17850' in line 2, the first of invoice 1",
            "Country 'Spain' differs from 'France' in line 2, the first of invoice 1");
  }

  private DayContents read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private DayContents read(byte[] content) {
    return new DayFile(new SourceFile(DayFiles.write(folder.resolve("day.csv.gz"), content)))
        .read(bytes -> {});
  }
}
