package io.headwater.batch.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.undeclared.UndeclaredStep;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.WireEncoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BronzeStepTest {
  private static final Order ORDER = Order.placed("1", "2011-01-05T10:00:00Z", 6, "2.5500");
  private static final String OFFSETS = "headwater.kafka.offsets.shop.orders.v1";

  private final Lake lake = TestLake.empty();
  private final MemoryLog log = new MemoryLog(lake.session());
  private final TestRegistry registry = new TestRegistry();

  BronzeStepTest() throws IOException {}

  @AfterEach
  void stopRegistry() {
    registry.close();
  }

  @Test
  void keepsEventsAsTheirWriterTypedThem() {
    log.add(1, AvroOrders.bytes(ORDER.withCustomer(null).withLine(2, -3, "0.0001")));

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(1);
    assertThat(
            texts(
                """
                SELECT event_id, customer_id, occurred_at, lines.line_no, lines.quantity,
                  lines.unit_price, kafka_partition, kafka_offset, kafka_timestamp, schema_id
                FROM lake.bronze.orders"""))
        .containsExactly(
            "["
                + ORDER.eventId()
                + ",null,2011-01-05T10:00:00Z,ArraySeq(1, 2),ArraySeq(6, -3),"
                + "ArraySeq(2.5500, 0.0001),1,0,2011-12-31T10:00:00.123Z,7]");
  }

  @Test
  void keepsFieldsThatNoContractDeclaresAndTellsOfThem() {
    Schema newer = withGift();
    registry.knows(8, newer);
    GenericRecord order = AvroOrders.record(ORDER, newer);
    order.put("gift", "wrapped");
    UndeclaredStep step = new UndeclaredStep(step(), lake, Clock.systemUTC());
    log.add(0, AvroOrders.bytes(ORDER));
    step.run("run");
    assertThat(TestLake.snapshots(lake, "ops.undeclared_fields")).isZero();
    log.add(0, new WireEncoder(newer, 8).encode(order));
    log.add(1, new WireEncoder(newer, 8).encode(order));

    Outcome outcome = step.run("run");

    assertThat(outcome.note()).isEqualTo("undeclared: gift");
    assertThat(texts("SELECT schema_id, undeclared FROM lake.bronze.orders ORDER BY ALL"))
        .containsExactly("[7,null]", "[8,{\"gift\":\"wrapped\"}]", "[8,{\"gift\":\"wrapped\"}]");
    assertThat(texts("SELECT run_id, dataset, field, records FROM lake.ops.undeclared_fields"))
        .containsExactly("[run,bronze.orders,gift,2]");
  }

  private static Schema withGift() {
    String text = AvroOrders.SCHEMA.toString();
    return new Schema.Parser()
        .parse(text.substring(0, text.length() - 2) + ",{\"name\":\"gift\",\"type\":\"string\"}]}");
  }

  @Test
  void keepsWhatCannotBeDecodedWithTheReason() {
    log.add(0, "not Avro".getBytes(UTF_8));
    log.add(0, null);
    log.add(0, new byte[] {0, 0, 0, 0, 9, 1});
    log.add(0, AvroOrders.bytes(ORDER));

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.quarantined()).isEqualTo(3);
    assertThat(
            texts(
                """
                SELECT topic, kafka_offset, schema_id, error_class, CAST(payload AS STRING)
                FROM lake.bronze.dead_letters ORDER BY kafka_offset"""))
        .startsWith(
            "[shop.orders.v1,0,null,NotAvro,not Avro]", "[shop.orders.v1,1,null,Tombstone,null]")
        .element(2)
        .asString()
        .startsWith("[shop.orders.v1,2,9,UnknownSchema,");
  }

  @Test
  void aNumberItsColumnCannotHoldIsADeadLetter() {
    GenericRecord record = AvroOrders.record(ORDER);
    GenericRecord line = (GenericRecord) ((List<?>) record.get("lines")).get(0);
    byte[] wide = new byte[12];
    Arrays.fill(wide, (byte) 0x70);
    line.put("unit_price", ByteBuffer.wrap(wide));
    log.add(0, new WireEncoder(AvroOrders.SCHEMA, AvroOrders.SCHEMA_ID).encode(record));

    run();

    assertThat(texts("SELECT error_class FROM lake.bronze.dead_letters"))
        .containsExactly("[OutOfRange]");
  }

  @Test
  void readsOnWhereItStoppedAndCommitsNothingWithoutNews() {
    log.add(0, AvroOrders.bytes(ORDER));
    run();
    log.add(0, AvroOrders.bytes(ORDER));
    log.add(1, AvroOrders.bytes(ORDER));
    run();

    assertThat(run()).isEqualTo(Outcome.nothingNew());
    assertThat(texts("SELECT kafka_partition, kafka_offset FROM lake.bronze.orders ORDER BY ALL"))
        .containsExactly("[0,0]", "[0,1]", "[1,0]");
    assertThat(summary("bronze.orders")).containsEntry(OFFSETS, "{\"0\":[1,2],\"1\":[0,1]}");
    assertThat(TestLake.snapshots(lake, "bronze.orders")).isEqualTo(2);
  }

  @Test
  void recordsProgressWithoutAGoodRecord() {
    log.add(0, "not Avro".getBytes(UTF_8));

    run();

    assertThat(summary("bronze.orders")).containsEntry(OFFSETS, "{\"0\":[0,1],\"1\":[0,0]}");
    assertThat(run()).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void keepsItsPlaceAcrossACompaction() {
    log.add(0, AvroOrders.bytes(ORDER));
    run();
    log.add(0, AvroOrders.bytes(ORDER));
    run();
    TestLake.run(
        "CALL lake.system.rewrite_data_files(table => 'lake.bronze.orders', options => map('rewrite-all', 'true'))");

    assertThat(run()).isEqualTo(Outcome.nothingNew());
  }

  @Test
  void mendsARunThatDiedAfterTheDeadLetters() {
    log.add(0, "not Avro".getBytes(UTF_8));
    log.add(0, AvroOrders.bytes(ORDER));
    OffsetRanges ranges = OffsetRanges.none("shop.orders.v1").next(log.held("shop.orders.v1"));
    step().appendLetters("died", decoded(ranges), ranges);
    log.add(1, "nor this".getBytes(UTF_8));

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.quarantined()).isEqualTo(1);
    assertThat(texts("SELECT kafka_partition, kafka_offset FROM lake.bronze.dead_letters"))
        .containsExactlyInAnyOrder("[0,0]", "[1,0]");
    assertThat(texts("SELECT kafka_offset FROM lake.bronze.orders")).containsExactly("[1]");
  }

  @Test
  void carriesTheOffsetsOfOtherTopicsForward() {
    log.add(0, "not Avro".getBytes(UTF_8));
    new Commit(lake, BronzeStep.DEAD_LETTERS, "other")
        .with("headwater.kafka.offsets.shop.payments.v1", "{\"0\":[0,5]}")
        .append(lake.session().table("lake.bronze.dead_letters").limit(0));

    run();

    assertThat(summary(BronzeStep.DEAD_LETTERS))
        .containsEntry("headwater.kafka.offsets.shop.payments.v1", "{\"0\":[0,5]}")
        .containsEntry(OFFSETS, "{\"0\":[0,1],\"1\":[0,0]}");
  }

  @Test
  void waitsForARegistryThatIsBusy() {
    registry.beBusy(2);
    log.add(0, AvroOrders.bytes(ORDER));

    assertThat(run().added()).isEqualTo(1);
  }

  @Test
  void givesUpOnARegistryThatStaysAway() {
    registry.beBusy(1_000);
    log.add(0, AvroOrders.bytes(ORDER));

    assertThatThrownBy(this::run).rootCause().isInstanceOf(IOException.class);
    assertThat(TestLake.snapshots(lake, "bronze.orders")).isZero();
    assertThat(TestLake.snapshots(lake, BronzeStep.DEAD_LETTERS)).isZero();
  }

  @Test
  void waitsForASchemaThatTheRegistryDoesNotKnowYet() {
    registry.learnAfter(3);
    log.add(0, AvroOrders.bytes(ORDER));

    Outcome outcome = run();

    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.quarantined()).isZero();
  }

  @Test
  void aSchemaThatDoesNotComeIsWaitedForOnceInARun() {
    for (int i = 0; i < 500; i++) {
      log.add(i % 2, new byte[] {0, 0, 0, 0, 9, 1});
    }

    assertThat(run().quarantined()).isEqualTo(500);

    // Two tasks at a time, each of which asks, and then looks for a second, four times and once
    // more.
    assertThat(registry.requests()).isBetween(6, 12);
  }

  @Test
  void aRegistryThatGoesAwayDuringTheWaitMakesNoDeadLetters() {
    registry.learnAfter(1_000);
    registry.beBusyAfter(2);
    log.add(0, AvroOrders.bytes(ORDER));

    assertThatThrownBy(this::run).rootCause().isInstanceOf(IOException.class);
    assertThat(TestLake.snapshots(lake, BronzeStep.DEAD_LETTERS)).isZero();
  }

  private Outcome run() {
    return step().run("run");
  }

  private BronzeStep step() {
    return new BronzeStep(
        lake,
        log,
        decoding(),
        TestLake.CONTRACTS.named("shop.orders.v1"),
        TestLake.CONTRACTS.named("bronze.orders"));
  }

  private RecordDecoding decoding() {
    return new RecordDecoding(
        RegistryAddress.open(registry.uri()), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  private Dataset<Row> decoded(OffsetRanges ranges) {
    return decoding()
        .decode(
            log.records(ranges),
            TestLake.CONTRACTS.named("shop.orders.v1"),
            lake.schema("bronze.orders"));
  }

  private Map<String, String> summary(String table) {
    Snapshot snapshot = lake.table(table).currentSnapshot();
    return snapshot.summary();
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
