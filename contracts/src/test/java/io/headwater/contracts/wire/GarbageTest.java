package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.wire.Decoded.Event;
import io.headwater.contracts.wire.Decoded.Undecodable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No bytes, however wrong, may throw, ask for memory or be half read. */
class GarbageTest {
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
  void everyCutOfAnEventIsMalformed() throws Exception {
    byte[] whole = new WireEncoder(SCHEMA, ID).encode(SampleOrders.order());
    for (int length = 5; length < whole.length; length++) {
      assertThat(errorClass(Arrays.copyOf(whole, length))).isEqualTo("Malformed");
    }
  }

  @Test
  void aLengthOfGigabytesAsksForNoMemory() throws Exception {
    // The first field is a string: its length is the first number.
    assertThat(decoder.decode(framed("fefffffff0ffffffff01")))
        .isInstanceOfSatisfying(
            Undecodable.class, bad -> assertThat(bad.errorClass()).isEqualTo("Malformed"));
    assertThat(decoder.decode(framed("feffffff0f")))
        .isEqualTo(
            new Undecodable(
                OptionalInt.of(ID),
                "Malformed",
                "cannot be read from schema 7 into shop.OrderEvent: 2147483647 is announced,"
                    + " 0 bytes are left (at byte 10)"));
  }

  @Test
  void aListOfBillionsAsksForNoMemory() throws Exception {
    byte[] whole = new WireEncoder(SCHEMA, ID).encode(SampleOrders.withoutLines());
    // The lines are last: an empty list is a single zero.
    ByteBuffer bytes = ByteBuffer.allocate(whole.length + 4);
    bytes.put(whole, 0, whole.length - 1).put(HexFormat.of().parseHex("feffffff0f"));
    assertThat(errorClass(bytes.array())).isEqualTo("Malformed");
  }

  @Test
  void garbageNeverThrowsAndNeverLeavesBytes() throws Exception {
    Random random = new Random(20111209);
    WireEncoder encoder = new WireEncoder(SCHEMA, ID);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (bytes.length >= 5) {
        ByteBuffer.wrap(bytes).put((byte) 0).putInt(ID);
      }
      if (decoder.decode(bytes) instanceof Event event) {
        // What is taken for an event uses every byte: it is as long when it is written again.
        assertThat(encoder.encode(event.value())).hasSameSizeAs(bytes);
      }
    }
  }

  @Test
  void aGoodEventWithAnyByteChangedNeverThrows() throws Exception {
    byte[] whole = new WireEncoder(SCHEMA, ID).encode(SampleOrders.order());
    for (int i = 5; i < whole.length; i++) {
      for (int value = 0; value < 256; value += 5) {
        byte[] changed = whole.clone();
        changed[i] = (byte) value;
        assertThat(decoder.decode(changed)).isNotNull();
      }
    }
  }

  private String errorClass(byte[] bytes) throws Exception {
    return decoder.decode(bytes) instanceof Undecodable undecodable
        ? undecodable.errorClass()
        : "none";
  }

  private static byte[] framed(String hex) {
    byte[] body = HexFormat.of().parseHex(hex);
    return ByteBuffer.allocate(5 + body.length).put((byte) 0).putInt(ID).put(body).array();
  }
}
