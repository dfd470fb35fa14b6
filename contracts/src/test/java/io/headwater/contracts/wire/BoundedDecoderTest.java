package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

/** Avro's own encoder is the measure of what the decoder reads. */
class BoundedDecoderTest {
  private static final int[] INTS = {0, -1, 1, 63, -64, 64, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private static final long[] LONGS = {0, -1, 1L << 35, Long.MAX_VALUE, Long.MIN_VALUE};

  @Test
  void readsEveryPrimitiveAvroWrites() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    for (int number : INTS) {
      encoder.writeInt(number);
    }
    for (long number : LONGS) {
      encoder.writeLong(number);
    }
    encoder.writeBoolean(true);
    encoder.writeBoolean(false);
    encoder.writeFloat(-1.5f);
    encoder.writeDouble(Math.PI);
    encoder.writeString("größer 😀");
    encoder.writeString("as utf8");
    encoder.writeBytes(new byte[] {1, 2, 3});
    encoder.writeFixed(new byte[] {4, 5});
    encoder.writeEnum(3);
    encoder.writeIndex(2);
    encoder.flush();

    BoundedDecoder decoder = new BoundedDecoder(bytes.toByteArray(), 0);
    for (int number : INTS) {
      assertThat(decoder.readInt()).isEqualTo(number);
    }
    for (long number : LONGS) {
      assertThat(decoder.readLong()).isEqualTo(number);
    }
    assertThat(decoder.readBoolean()).isTrue();
    assertThat(decoder.readBoolean()).isFalse();
    assertThat(decoder.readFloat()).isEqualTo(-1.5f);
    assertThat(decoder.readDouble()).isEqualTo(Math.PI);
    assertThat(decoder.readString()).isEqualTo("größer 😀");
    assertThat((Object) decoder.readString(null)).isEqualTo(new Utf8("as utf8"));
    assertThat(decoder.readBytes(null)).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    byte[] fixed = new byte[2];
    decoder.readFixed(fixed);
    assertThat(fixed).containsExactly(4, 5);
    assertThat(decoder.readEnum()).isEqualTo(3);
    assertThat(decoder.readIndex()).isEqualTo(2);
    assertThat(decoder.remaining()).isZero();
  }

  @Test
  void readsAndSkipsBlocksWithAndWithoutTheirLength() {
    // Two elements in two bytes, told with their length; one without; the end.
    byte[] blocks = HexFormat.of().parseHex("0304" + "0204" + "02" + "06" + "00");
    BoundedDecoder reading = new BoundedDecoder(blocks, 0);
    assertThat(reading.readArrayStart()).isEqualTo(2);
    assertThat(reading.readInt() + reading.readInt()).isEqualTo(3);
    assertThat(reading.arrayNext()).isEqualTo(1);
    assertThat(reading.readInt()).isEqualTo(3);
    assertThat(reading.arrayNext()).isZero();

    BoundedDecoder skipping = new BoundedDecoder(blocks, 0);
    assertThat(skipping.skipMap()).isEqualTo(1);
    skipping.skipFixed(1);
    assertThat(skipping.skipMap()).isZero();
    assertThat(skipping.remaining()).isZero();
  }

  @Test
  void refusesNumbersThatDoNotEndOrDoNotFit() {
    refuses("ffffffffff", "a number is longer than 5 bytes");
    refuses("ffffffff7f", "a number does not fit 32 bits");
    refuses("ff", "1 is announced, 0 bytes are left");
  }

  @Test
  void refusesABooleanThatIsNeither() {
    assertThatThrownBy(() -> new BoundedDecoder(new byte[] {2}, 0).readBoolean())
        .isInstanceOf(MalformedBytes.class)
        .hasMessage("a boolean is 2 (at byte 1)");
  }

  @Test
  void refusesTheSmallestCountThereIs() {
    byte[] blocks = HexFormat.of().parseHex("ffffffffffffffffff01" + "00");
    assertThatThrownBy(() -> new BoundedDecoder(blocks, 0).readArrayStart())
        .isInstanceOf(MalformedBytes.class);
  }

  private static void refuses(String hex, String problem) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> new BoundedDecoder(bytes, 0).readInt())
        .isInstanceOf(MalformedBytes.class)
        .hasMessageStartingWith(problem);
  }
}
