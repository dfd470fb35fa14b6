package io.headwater.streaming.orders;

import static io.headwater.streaming.orders.OrderEvents.bytes;
import static io.headwater.streaming.orders.OrderEvents.line;
import static io.headwater.streaming.orders.OrderEvents.placed;
import static io.headwater.streaming.orders.OrderEvents.placedWith;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.testing.LocalRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OrderDeserializerTest {
  private static final Instant ARRIVED_AT = OrderEvents.OCCURRED_AT.plusSeconds(1);
  private static final byte[] KEY = "536365".getBytes(UTF_8);

  private LocalRegistry registry;
  private OrderDeserializer deserializer;

  @BeforeEach
  void open() throws Exception {
    registry = new LocalRegistry(OrderEvents.SCHEMA);
    // A copy as a task manager gets it.
    deserializer =
        InstantiationUtil.clone(
            new OrderDeserializer(
                RegistryAddress.open(registry.root()),
                OrderEvents.SCHEMA,
                OrderEvents.CONTRACT.rules()));
    deserializer.open(null);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void reducesAnEventToWhatIsCounted() throws Exception {
    assertThat(read(bytes(placed())))
        .isEqualTo(
            OrderRecord.counted(
                new CountedOrder(
                    "00000000-0000-3000-8000-000000000001",
                    "placed",
                    "United Kingdom",
                    OrderEvents.OCCURRED_AT,
                    2,
                    2,
                    new BigDecimal("6.4000"))));
  }

  @Test
  void anEventThatBreaksARuleIsADeadLetter() throws Exception {
    byte[] value = bytes(placedWith("event_type", "lost"));

    DeadLetter letter = read(value).deadLetter();

    assertThat(letter)
        .usingRecursiveComparison()
        .ignoringFields("errorMessage", "failedAt")
        .isEqualTo(
            new DeadLetter(
                KEY,
                value,
                "shop.orders.v1",
                1,
                42,
                LocalRegistry.ID,
                "ContractViolation",
                "",
                Instant.EPOCH));
    assertThat(letter.errorMessage()).contains("event_type").contains("lost");
  }

  @Test
  void namesEveryRuleThatIsBroken() throws Exception {
    GenericRecord event = placedWith("lines", List.of(line(0, 1, "1.00")));
    event.put("currency", "pounds");

    DeadLetter letter = read(bytes(event)).deadLetter();

    assertThat(letter.errorMessage()).contains("line_no").contains("currency");
  }

  @Test
  void anEventOfTheYear3000IsADeadLetter() throws Exception {
    long year3000 = AvroValues.micros(Instant.parse("3000-01-01T00:00:00Z"));

    DeadLetter letter = read(bytes(placedWith("occurred_at", year3000))).deadLetter();

    assertThat(letter.errorClass()).isEqualTo("ContractViolation");
    assertThat(letter.errorMessage()).contains("occurred_at");
  }

  @Test
  void anEventOfADayAheadCounts() throws Exception {
    long dayAhead = AvroValues.micros(ARRIVED_AT.plus(Duration.ofHours(24)));

    assertThat(read(bytes(placedWith("occurred_at", dayAhead))).isGood()).isTrue();
  }

  @Test
  void bytesThatAreNoAvroAreADeadLetter() throws Exception {
    DeadLetter letter = read("{\"order\": 1}".getBytes(UTF_8)).deadLetter();

    assertThat(letter.errorClass()).isEqualTo("NotAvro");
    assertThat(letter.schemaId()).isNull();
  }

  @Test
  void bytesThatEndEarlyAreADeadLetter() throws Exception {
    byte[] whole = bytes(placed());

    DeadLetter letter = read(Arrays.copyOf(whole, whole.length / 2)).deadLetter();

    assertThat(letter.errorClass()).isEqualTo("Malformed");
    assertThat(letter.schemaId()).isEqualTo(LocalRegistry.ID);
  }

  @Test
  void aTombstoneIsADeadLetter() throws Exception {
    assertThat(read(null).deadLetter().errorClass()).isEqualTo("Tombstone");
  }

  @Test
  void anIdTheRegistryDoesNotKnowIsADeadLetter() throws Exception {
    byte[] value = bytes(placed());
    value[4] = 99;

    assertThat(read(value).deadLetter().errorClass()).isEqualTo("UnknownSchema");
  }

  @Test
  void revenueNoOutputCanHoldIsADeadLetter() throws Exception {
    List<GenericRecord> lines = new ArrayList<>();
    for (int number = 1; number <= 1_000; number++) {
      lines.add(line(number, 1_000_000, "100000.0000"));
    }

    assertThat(read(bytes(placedWith("lines", lines))).deadLetter().errorClass())
        .isEqualTo("OutOfRange");
  }

  @Test
  void aPriceWithoutDigitsIsADeadLetter() throws Exception {
    GenericRecord line = line(1, 1, "1.00");
    line.put("unit_price", ByteBuffer.allocate(0));

    assertThat(read(bytes(placedWith("lines", List.of(line)))).deadLetter().errorClass())
        .isEqualTo("OutOfRange");
  }

  @Test
  void aTimeNoOutputCanHoldIsADeadLetter() throws Exception {
    assertThat(read(bytes(placedWith("occurred_at", Long.MIN_VALUE))).deadLetter().errorClass())
        .isEqualTo("OutOfRange");
  }

  @Test
  void waitsForARegistryThatIsDown() throws Exception {
    registry.refuse(2);

    assertThat(read(bytes(placed())).isGood()).isTrue();
  }

  @Test
  void anInterruptEndsTheWait() throws Exception {
    registry.refuse(Integer.MAX_VALUE);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> read(bytes(placed()))).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private OrderRecord read(byte[] value) throws IOException {
    List<OrderRecord> records = new ArrayList<>();
    deserializer.deserialize(record(value), new ListCollector<>(records));
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
    return new ConsumerRecord<>(
        "shop.orders.v1",
        1,
        42,
        ARRIVED_AT.toEpochMilli(),
        TimestampType.LOG_APPEND_TIME,
        KEY.length,
        value == null ? -1 : value.length,
        KEY,
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
