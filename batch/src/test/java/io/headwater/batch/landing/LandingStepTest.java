package io.headwater.batch.landing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.Delivery;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.contracts.landing.DeliveredFile;
import io.headwater.contracts.landing.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lands is read once, whole, as far as it can be; the rest is kept with place and reason. */
final class LandingStepTest {
  private static final String HEADER =
      "supplier_id,list_no,product_id,unit_price,currency,min_quantity,valid_from,valid_to";
  private static final String GOOD = "S1,L1,P1,2.5500,GBP,10,2011-09-01,";
  private static final Instant NOW = Instant.parse("2011-08-02T00:00:00Z");

  @TempDir private Path root;

  private final Lake lake = TestLake.empty();

  @Test
  void readsEveryFormatWithTheTypesOfTheContract() throws IOException {
    Delivery.at(root, 1)
        .csv(HEADER, "S1,L1,\"P,1\",2.55,GBP,10,2011-09-01,", GOOD)
        .jsonLines(
            "{\"supplier_id\":\"S1\",\"unit_price\":2.5500,\"min_quantity\":3,\"valid_to\":null,"
                + "\"product_id\":\"P2\",\"valid_from\":\"2011-09-01\"}")
        .file("prices.parquet", Format.PARQUET, parquet())
        .file("prices.json", Format.JSON, "{\"supplier_id\": 7}".getBytes(UTF_8))
        .land();

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(5);
    assertThat(outcome.quarantined()).isZero();
    assertThat(
            texts(
                """
                SELECT file, record_no, supplier_id, product_id, unit_price, min_quantity, valid_from,
                  valid_to, delivery, made_at, landed_at
                FROM lake.bronze.price_lists ORDER BY file, record_no"""))
        .containsExactly(
            "[prices.csv,1,S1,P,1,2.5500,10,2011-09-01,null" + coordinates(),
            "[prices.csv,2,S1,P1,2.5500,10,2011-09-01,null" + coordinates(),
            "[prices.json,1,7,null,null,null,null,null" + coordinates(),
            "[prices.jsonl,1,S1,P2,2.5500,3,2011-09-01,null" + coordinates(),
            "[prices.parquet,1,S1,P3,0.0001,2,2011-10-01,2011-12-31" + coordinates());
  }

  @Test
  void badRecordsLoseNoGoodOnes() {
    Delivery.at(root, 1)
        .file(
            "prices.csv",
            Format.CSV,
            String.join(
                    "\n",
                    "\u00EF\u00BB\u00BF" + HEADER,
                    GOOD,
                    "S1,L1,Caf\u00E9,1,GBP,1,2011-09-01,",
                    "S1,L1,P1,1,GBP,1,2011-09-01,,more",
                    "S1,L1,P1,1,GBP,1",
                    "S1,L1,\"P1,1,GBP,1,2011-09-01,",
                    "S1,L1,P1,1.23456,GBP,1e999999999,yesterday,",
                    "",
                    "S1,L1,P2,1,GBP,1,2011-09-01,")
                .getBytes(ISO_8859_1))
        .jsonLines("{\"supplier_id\":\"S1\"}", "{\"supplier_id\":\"S1\",", "[1]")
        .land();

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(3);
    assertThat(outcome.quarantined()).isEqualTo(7);
    assertThat(
            texts(
                """
                SELECT file, record_no, line_no, error_class, error_message,
                  decode(payload, 'ISO-8859-1')
                FROM lake.bronze.landing_rejects ORDER BY file, record_no"""))
        .containsExactly(
            "[prices.csv,2,3,WrongEncoding,the bytes are not UTF-8,S1,L1,Caf\u00E9,1,GBP,1,2011-09-01,]",
            "[prices.csv,3,4,TooManyFields,9 fields, and the header has 8,"
                + "S1,L1,P1,1,GBP,1,2011-09-01,,more]",
            "[prices.csv,4,5,TooFewFields,6 fields, and the header has 8,S1,L1,P1,1,GBP,1]",
            "[prices.csv,5,6,Malformed,the quotes make no sense; a field cannot hold a line break,"
                + "S1,L1,\"P1,1,GBP,1,2011-09-01,]",
            "[prices.csv,6,7,WrongType,min_quantity is no int; unit_price is no decimal(12,4);"
                + " valid_from is no date,S1,L1,P1,1.23456,GBP,1e999999999,yesterday,]",
            "[prices.jsonl,2,2,Malformed,the text is no JSON object: Unexpected end-of-input within"
                + "/between Object entries,{\"supplier_id\":\"S1\",]",
            "[prices.jsonl,3,3,Malformed,the text is no JSON object,[1]]");
    assertThat(texts("SELECT file, status, records, rejected FROM lake.bronze.landed_files"))
        .containsExactlyInAnyOrder("[prices.csv,read,2,5]", "[prices.jsonl,read,1,2]");
    assertThat(remarks("prices.csv")).isEqualTo("begins with a byte order mark");
  }

  @Test
  void changedColumnsAreKeptAndSaid() {
    Delivery.at(root, 1)
        .csv(
            "supplier_id,list_no,product_id,price,currency,valid_from,colour",
            "S1,L1,P1,2,GBP,2011-09-01,red")
        .land();

    run();

    assertThat(texts("SELECT supplier_id, unit_price, undeclared FROM lake.bronze.price_lists"))
        .containsExactly("[S1,null,{\"price\":\"2\",\"colour\":\"red\"}]");
    assertThat(remarks("prices.csv"))
        .isEqualTo(
            "undeclared columns: colour, price;"
                + " absent columns: min_quantity, unit_price, valid_to");
  }

  @Test
  void badFilesLoseNoGoodOnes() {
    Delivery.at(root, 1)
        .csv(HEADER, GOOD)
        .file("changed.csv", Format.CSV, good())
        .telling(file -> told(file, file.bytes(), "0".repeat(64)))
        .file("cut.csv", Format.CSV, good())
        .telling(file -> told(file, file.bytes() + 1, file.sha256()))
        .file("lost.csv", Format.CSV, good())
        .losing("lost.csv")
        .file("empty.csv", Format.CSV, new byte[0])
        .file("empty.parquet", Format.PARQUET, new byte[0])
        .file("twice.csv", Format.CSV, "a,a\n1,2\n".getBytes(UTF_8))
        .file("no.parquet", Format.PARQUET, "PAR1 it is not".getBytes(UTF_8))
        .file("wide.csv", Format.CSV, good())
        .telling(file -> encoded(file, "UTF-16"))
        .file("fewer.csv", Format.CSV, good())
        .telling(file -> counted(file, 5))
        .land();

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(2);
    assertThat(
            texts(
                """
                SELECT file, record_no, error_class
                FROM lake.bronze.landing_rejects ORDER BY file"""))
        .containsExactly(
            "[changed.csv,null,WrongChecksum]",
            "[cut.csv,null,WrongSize]",
            "[empty.csv,null,EmptyFile]",
            "[empty.parquet,null,EmptyFile]",
            "[fewer.csv,null,RecordCount]",
            "[lost.csv,null,MissingFile]",
            "[no.parquet,null,Malformed]",
            "[twice.csv,null,Malformed]",
            "[wide.csv,null,UnknownEncoding]");
    assertThat(texts("SELECT status, count(*) FROM lake.bronze.landed_files GROUP BY ALL"))
        .containsExactlyInAnyOrder("[read,4]", "[refused,6]");
  }

  @Test
  void nothingIsReadBeforeItsManifest() {
    Delivery half = Delivery.at(root, 1).csv(HEADER, GOOD).landedAt(NOW).halfWritten();
    Delivery.at(root, 2).csv(HEADER, GOOD).land("{\"dataset\": \"supplier-");
    Delivery.at(root, 3).csv(HEADER, GOOD).land("");

    assertThat(run().added()).isZero();
    assertThat(rejects())
        .containsExactlyInAnyOrder(
            "[20110801T060002Z-test,manifest.json,BadManifest]",
            "[20110801T060003Z-test,manifest.json,BadManifest]");

    clock = Clock.fixed(NOW.plus(Duration.ofHours(2)), ZoneOffset.UTC);
    assertThat(run().quarantined()).isEqualTo(1);
    assertThat(rejects()).contains("[20110801T060001Z-test,manifest.json,NoManifest]");
    assertThat(run()).isEqualTo(Outcome.nothingNew());

    half.landedAt(NOW.plus(Duration.ofHours(3))).land();
    assertThat(run().added()).isEqualTo(1);
  }

  @Test
  void aFileThatLandedDuringTheListingIsNotMissing() {
    Delivery.at(root, 1).csv(HEADER, GOOD).land();

    assertThat(TestLanding.missing(lake, root, clock, "prices.csv").run("run").added())
        .isEqualTo(1);

    assertThat(rejects()).isEmpty();
  }

  @Test
  void aDeliveryIsReadOnceHoweverLateItLands() {
    Delivery.at(root, 2).csv(HEADER, GOOD).land();
    assertThat(run().added()).isEqualTo(1);
    assertThat(run()).isEqualTo(Outcome.nothingNew());

    Delivery.at(root, 1).csv(HEADER, GOOD).landedAt(NOW.plus(Duration.ofDays(3))).land();
    assertThat(run().added()).isEqualTo(1);

    assertThat(texts("SELECT delivery, record_no FROM lake.bronze.price_lists ORDER BY ALL"))
        .containsExactly("[20110801T060001Z-test,1]", "[20110801T060002Z-test,1]");
    assertThat(
            texts(
                """
                SELECT remarks FROM lake.bronze.landed_files
                WHERE delivery = '20110801T060001Z-test'"""))
        .containsExactly(
            "[late: landed PT89H59M59S after it was made; same content as 20110801T060002Z-test]");
    assertThat(TestLake.snapshots(lake, "bronze.price_lists")).isEqualTo(2);
  }

  @Test
  void aDeliveryThatLandsAgainIsNotReadAgain() {
    Delivery.at(root, 1).csv(HEADER, GOOD).land();
    run();

    Delivery.at(root, 1).csv(HEADER, GOOD).landedAt(NOW).land();
    assertThat(run().added()).isZero();
    Delivery.at(root, 1).csv(HEADER, GOOD, GOOD).landedAt(NOW.plusSeconds(1)).land();
    assertThat(run().added()).isZero();

    assertThat(texts("SELECT status FROM lake.bronze.landed_files ORDER BY landed_at"))
        .containsExactly("[read]", "[repeated]", "[refused]");
    assertThat(rejects()).containsExactly("[20110801T060001Z-test,prices.csv,ChangedDelivery]");
    assertThat(texts("SELECT record_no FROM lake.bronze.price_lists")).containsExactly("[1]");
  }

  @Test
  void aFileThatWasRefusedIsReadWhenItsDeliveryLandsMended() {
    Delivery.at(root, 1).csv(HEADER, GOOD).losing("prices.csv").land();
    run();

    Delivery.at(root, 1).csv(HEADER, GOOD).landedAt(NOW).land();

    assertThat(run().added()).isEqualTo(1);
  }

  private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  private Outcome run() {
    return TestLanding.step(lake, root, clock).run("run");
  }

  private static byte[] good() {
    return (HEADER + "\n" + GOOD + "\n").getBytes(UTF_8);
  }

  private static DeliveredFile told(DeliveredFile file, long bytes, String sha256) {
    return new DeliveredFile(
        file.name(), file.format(), file.encoding(), bytes, sha256, file.records());
  }

  private static DeliveredFile encoded(DeliveredFile file, String encoding) {
    return new DeliveredFile(
        file.name(),
        file.format(),
        Optional.of(encoding),
        file.bytes(),
        file.sha256(),
        file.records());
  }

  private static DeliveredFile counted(DeliveredFile file, long records) {
    return new DeliveredFile(
        file.name(),
        file.format(),
        file.encoding(),
        file.bytes(),
        file.sha256(),
        OptionalLong.of(records));
  }

  /** As Spark writes it. */
  private byte[] parquet() throws IOException {
    Path folder = root.resolve("parquet");
    lake.session()
        .sql(
            """
            SELECT 'S1' AS supplier_id, 'P3' AS product_id, CAST(0.0001 AS DECIMAL(12, 4)) AS unit_price,
              2 AS min_quantity, DATE '2011-10-01' AS valid_from, '2011-12-31' AS valid_to""")
        .coalesce(1)
        .write()
        .parquet(folder.toUri().toString());
    try (Stream<Path> parts = Files.list(folder)) {
      return Files.readAllBytes(
          parts.filter(part -> part.toString().endsWith(".parquet")).findFirst().orElseThrow());
    }
  }

  private static String coordinates() {
    return ",20110801T060001Z-test,2011-08-01T06:00:01Z,2011-08-01T06:01:01Z]";
  }

  private static String remarks(String file) {
    return TestLake.rows(
            "SELECT remarks FROM lake.bronze.landed_files WHERE file = '%s'".formatted(file))
        .get(0)
        .getString(0);
  }

  private static List<String> rejects() {
    return texts("SELECT delivery, file, error_class FROM lake.bronze.landing_rejects");
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
