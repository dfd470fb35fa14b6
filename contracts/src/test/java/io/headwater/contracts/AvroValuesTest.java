package io.headwater.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AvroValuesTest {
  @Test
  void keepsInstantsToTheMicrosecondBeforeAndAfter1970() {
    for (String text :
        new String[] {
          "2011-12-09T12:50:00Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z"
        }) {
      Instant instant = Instant.parse(text);
      assertThat(AvroValues.instant(AvroValues.micros(instant))).isEqualTo(instant);
    }
    assertThat(AvroValues.micros(Instant.parse("1970-01-01T00:00:01.000002Z")))
        .isEqualTo(1_000_002);
  }

  @Test
  void cutsNanosecondsToTheMicrosecondBefore() {
    assertThat(AvroValues.micros(Instant.EPOCH.plusNanos(1_999))).isEqualTo(1);
    assertThat(AvroValues.micros(Instant.EPOCH.minusNanos(1))).isEqualTo(-1);
  }

  @Test
  void readsTheFarthestInstantsThereAre() {
    assertThat(AvroValues.micros(AvroValues.instant(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    assertThat(AvroValues.micros(AvroValues.instant(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void keepsDecimalsOfEverySign() {
    for (String text : new String[] {"0.0000", "2.5500", "-11062.0600", "99999999.9999"}) {
      BigDecimal number = new BigDecimal(text);
      assertThat(AvroValues.decimal(AvroValues.bytes(number, 4), 4)).isEqualTo(number);
    }
  }

  @Test
  void writesTheBytesAvroAsksFor() {
    assertThat(AvroValues.bytes(new BigDecimal("-0.01"), 4))
        .isEqualTo(ByteBuffer.wrap(new byte[] {-100}));
    assertThat(AvroValues.bytes(-100)).isEqualTo(ByteBuffer.wrap(new byte[] {-100}));
  }

  @Test
  void leavesABufferAsItWas() {
    ByteBuffer bytes = AvroValues.bytes(BigDecimal.ONE, 4);
    AvroValues.decimal(bytes, 4);
    assertThat(bytes.position()).isZero();
  }

  @Test
  void refusesToRound() {
    assertThatThrownBy(() -> AvroValues.bytes(new BigDecimal("0.00001"), 4))
        .isInstanceOf(ArithmeticException.class);
  }
}
