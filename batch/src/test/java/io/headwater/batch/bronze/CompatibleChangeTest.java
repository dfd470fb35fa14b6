package io.headwater.batch.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.WireEncoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A field is added, one is widened and one renamed in a topic's contract: the tables follow in
 * place, and what was written before is read beside what is written now.
 */
final class CompatibleChangeTest {
  private static final int OLD = 21;
  private static final int NEW = 22;
  private static final Path CONTRACTS =
      Path.of(System.getProperty("basedir", ""), "../contracts/src/main/resources/contracts");

  private final Lake lake = TestLake.empty();
  private final MemoryLog log = new MemoryLog(lake.session());
  private final TestRegistry registry = new TestRegistry();
  @TempDir private Path folder;

  CompatibleChangeTest() throws IOException {}

  @AfterEach
  void stopRegistry() {
    registry.close();
  }

  @Test
  void oldFilesStayAndOldAndNewRecordsAreRead() throws IOException {
    Contracts before = TestLake.CONTRACTS;
    Contracts after = edited();
    Schema oldSchema = schema(before);
    Schema newSchema = schema(after);
    registry.knows(OLD, oldSchema);
    registry.knows(NEW, newSchema);
    log.add(0, bytes(oldSchema, OLD, payment(oldSchema, 1, "method")));
    run(before);
    List<String> bronzeFiles = files("bronze.payments");
    List<String> silverFiles = files("silver.payments");

    follow("bronze.payments", "kafka_partition");
    follow("silver.payments", "kafka_partition");
    GenericRecord newer = payment(newSchema, 2, "paid_by");
    newer.put("channel", "app");
    log.add(0, bytes(oldSchema, OLD, payment(oldSchema, 3, "method")));
    log.add(0, bytes(newSchema, NEW, newer));
    run(after);

    String columns = "payment_id, paid_by, amount, channel";
    List<String> expected =
        List.of("[1,card,1.5000,null]", "[2,card,2.5000,app]", "[3,card,3.5000,null]");
    assertThat(rows("SELECT " + columns + " FROM lake.bronze.payments ORDER BY 1"))
        .isEqualTo(expected);
    assertThat(rows("SELECT " + columns + " FROM lake.silver.payments ORDER BY 1"))
        .isEqualTo(expected);
    assertThat(files("bronze.payments")).containsAll(bronzeFiles);
    assertThat(files("silver.payments")).containsAll(silverFiles);
    assertThat(rows("SELECT undeclared FROM lake.bronze.payments WHERE undeclared IS NOT NULL"))
        .isEmpty();
  }

  private void run(Contracts contracts) {
    RecordDecoding decoding =
        new RecordDecoding(
            RegistryAddress.open(registry.uri()), Duration.ofSeconds(2), Duration.ofSeconds(1));
    new BronzeStep(
            lake,
            log,
            decoding,
            contracts.named("shop.payments.v1"),
            contracts.named("bronze.payments"))
        .run("run");
    new SilverStep(lake, SilverTables.of(contracts, contracts.named("silver.payments"))).run("run");
  }

  /** What provisioning does to a table that lacks these changes. */
  private void follow(String table, String before) {
    UpdateSchema update = lake.table(table).updateSchema();
    update.renameColumn("method", "paid_by");
    update.updateColumn("amount", Types.DecimalType.of(24, 4));
    update.addColumn("channel", Types.StringType.get());
    update.moveBefore("channel", before);
    update.commit();
    TestLake.run("REFRESH TABLE lake." + table);
  }

  private Contracts edited() throws IOException {
    try (Stream<Path> all = Files.walk(CONTRACTS)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(CONTRACTS.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, edited(file));
      }
    }
    return Contracts.load(folder);
  }

  private static String edited(Path file) throws IOException {
    String text = Files.readString(file);
    return switch (file.getFileName().toString()) {
      case "shop.payments.v1.odcs.yaml" ->
          text.replace(
                  "- name: method\n",
                  "- name: paid_by\n        customProperties:\n          - property: aliases\n            value: method\n")
              .replace("decimal(18,4)", "decimal(24,4)")
              .replace(
                  "slaProperties:",
                  "      - name: channel\n        physicalType: string\nslaProperties:");
      case "payments.odcs.yaml" ->
          text.replace("method,amount,currency,reason,", "paid_by,amount,currency,reason,channel,");
      default -> text;
    };
  }

  private static Schema schema(Contracts contracts) {
    return AvroSchemas.of(contracts.named("shop.payments.v1"));
  }

  private static byte[] bytes(Schema schema, int id, GenericRecord record) {
    return new WireEncoder(schema, id).encode(record);
  }

  private static GenericRecord payment(Schema schema, int number, String method) {
    GenericRecord payment = new GenericData.Record(schema);
    payment.put("event_id", "3b241101-e2bb-4255-8caf-4136c566a96" + number);
    payment.put("correlation_id", "3b241101-e2bb-4255-8caf-4136c566a960");
    payment.put("occurred_at", AvroValues.micros(Instant.parse("2011-12-01T00:00:00Z")));
    payment.put("event_type", "paid");
    payment.put("payment_id", Integer.toString(number));
    payment.put("order_id", "1");
    payment.put("customer_id", "12680");
    payment.put(method, "card");
    payment.put("amount", AvroValues.bytes(new BigDecimal(number + ".5000"), 4));
    payment.put("currency", "GBP");
    return payment;
  }

  private static List<String> files(String table) {
    return rows("SELECT file_path FROM lake." + table + ".files");
  }

  private static List<String> rows(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
