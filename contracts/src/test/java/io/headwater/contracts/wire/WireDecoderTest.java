package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.wire.Decoded.Event;
import io.headwater.contracts.wire.Decoded.Undecodable;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireDecoderTest {
  private static final int ID = 7;
  private static final Schema SCHEMA = SampleOrders.SCHEMA;

  private RegistryServer server;
  private WireDecoder decoder;

  @BeforeEach
  void start() throws IOException {
    server = RegistryServer.start();
    server.answers("GET /schemas/ids/" + ID, 200, SampleOrders.answer(SCHEMA));
    decoder = new WireDecoder(new SchemaRegistry(RegistryAddress.open(server.root())), SCHEMA);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsWhatTheEncoderWrote() throws Exception {
    GenericRecord order = SampleOrders.order();
    WireEncoder encoder = new WireEncoder(SCHEMA, ID);
    assertThat(decoder.decode(encoder.encode(order))).isEqualTo(new Event(order, ID));
    assertThat(decoder.decode(encoder.encode(order))).isEqualTo(new Event(order, ID));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void writesTheFrameThenAvro() {
    byte[] bytes = new WireEncoder(SCHEMA, 0x01020304).encode(SampleOrders.order());
    assertThat(HexFormat.of().formatHex(bytes)).startsWith("0001020304" + "48" + "3362");
  }

  @Test
  void aTombstoneIsNoEvent() throws Exception {
    assertThat(decoder.decode(null))
        .isEqualTo(new Undecodable(OptionalInt.empty(), "Tombstone", "the record has no value"));
  }

  @Test
  void bytesWithoutTheFrameAreNotAvro() throws Exception {
    assertThat(decoder.decode("{\"order\": 1}".getBytes()))
        .isEqualTo(new Undecodable(OptionalInt.empty(), "NotAvro", "the first byte is 123, not 0"));
    assertThat(decoder.decode(new byte[] {0, 0, 0, 0}))
        .isEqualTo(
            new Undecodable(OptionalInt.empty(), "NotAvro", "4 bytes are too few for a schema id"));
    assertThat(decoder.decode(new byte[0])).isInstanceOf(Undecodable.class);
  }

  @Test
  void anIdTheRegistryDoesNotKnowIsAnUnknownSchema() throws Exception {
    server.answers("GET /schemas/ids/8", 404, "{\"error_code\": 40403, \"message\": \"no\"}");
    assertThat(decoder.decode(new byte[] {0, 0, 0, 0, 8, 1}))
        .isEqualTo(
            new Undecodable(
                OptionalInt.of(8), "UnknownSchema", "the registry has no Avro schema with id 8"));
  }

  @Test
  void aRegistryThatFailsIsNotTheBytesFault() {
    server.answers("GET /schemas/ids/8", 500, "");
    assertThatThrownBy(() -> decoder.decode(new byte[] {0, 0, 0, 0, 8, 1}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aByteTooManyIsTrailing() throws Exception {
    byte[] whole = new WireEncoder(SCHEMA, ID).encode(SampleOrders.order());
    assertThat(decoder.decode(Arrays.copyOf(whole, whole.length + 3)))
        .isEqualTo(
            new Undecodable(
                OptionalInt.of(ID), "TrailingBytes", "3 bytes are left behind the event"));
  }

  @Test
  void aStringThatIsNotUtf8IsMalformed() throws Exception {
    byte[] whole = new WireEncoder(SCHEMA, ID).encode(SampleOrders.order());
    whole[6] = (byte) 0xFF;
    assertThat(errorClass(whole)).isEqualTo("Malformed");
  }

  @Test
  void aReplacementCharacterThatWasSentIsNoMistake() throws Exception {
    GenericRecord order = SampleOrders.order();
    order.put("country", "\uFFFD");
    assertThat(decoder.decode(new WireEncoder(SCHEMA, ID).encode(order)))
        .isEqualTo(new Event(order, ID));
  }

  @Test
  void aWriterWithMoreFieldsIsReadWithoutThem() throws Exception {
    Schema newer =
        SampleOrders.with(
            "{\"name\": \"note\", \"type\": {\"type\": \"array\","
                + " \"items\": {\"type\": \"map\", \"values\": \"bytes\"}}}");
    server.answers("GET /schemas/ids/9", 200, SampleOrders.answer(newer));
    GenericRecord order = SampleOrders.order(newer);
    order.put("note", List.of(Map.of("a", ByteBuffer.wrap(new byte[3]))));
    assertThat(decoder.decode(new WireEncoder(newer, 9).encode(order)))
        .isEqualTo(new Event(SampleOrders.order(), 9));
  }

  @Test
  void aWriterThatCannotBeReadIsMalformedAndSaysWhy() throws Exception {
    server.answers("GET /schemas/ids/9", 200, "{\"schema\": \"\\\"string\\\"\"}");
    assertThat(decoder.decode(new byte[] {0, 0, 0, 0, 9, 0}))
        .isEqualTo(
            new Undecodable(
                OptionalInt.of(9),
                "Malformed",
                "cannot be read from schema 9 into shop.OrderEvent:"
                    + " Found string, expecting shop.OrderEvent"));
  }

  @Test
  void refusesADecimalWithoutDigits() throws Exception {
    assertThat(decoder.decode(withPrice(ByteBuffer.allocate(0))))
        .isEqualTo(outOfRange("lines.unit_price is a decimal without digits"));
  }

  @Test
  void refusesADecimalWithMoreDigitsThanItsType() throws Exception {
    ByteBuffer price = ByteBuffer.wrap(new BigInteger("1234567890123").toByteArray());
    assertThat(decoder.decode(withPrice(price)))
        .isEqualTo(outOfRange("lines.unit_price has more digits than decimal(12,4)"));
  }

  @Test
  void refusesATimeNoTableCanHold() throws Exception {
    GenericRecord order = SampleOrders.order();
    order.put("occurred_at", Long.MIN_VALUE);
    assertThat(decoder.decode(new WireEncoder(SCHEMA, ID).encode(order)))
        .isEqualTo(outOfRange("occurred_at is not a time between the years 1 and 9999"));
  }

  private static byte[] withPrice(ByteBuffer price) {
    GenericRecord order = SampleOrders.order();
    ((GenericRecord) ((List<?>) order.get("lines")).get(0)).put("unit_price", price);
    return new WireEncoder(SCHEMA, ID).encode(order);
  }

  private static Undecodable outOfRange(String problem) {
    return new Undecodable(OptionalInt.of(ID), "OutOfRange", problem);
  }

  private String errorClass(byte[] bytes) throws Exception {
    return decoder.decode(bytes) instanceof Undecodable undecodable
        ? undecodable.errorClass()
        : "none";
  }
}
