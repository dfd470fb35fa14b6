package io.headwater.contracts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The raw values Avro holds for the types it has no own for. Records carry these raw values
 * everywhere; nothing of the platform relies on Avro's conversions of logical types.
 */
public final class AvroValues {
  private static final long MICROS = 1_000_000;

  private AvroValues() {}

  /**
   * An instant as microseconds since 1970, cut to the microsecond before it.
   *
   * @throws ArithmeticException when it is more than some 292,000 years away
   */
  public static long micros(Instant instant) {
    long micros = instant.getNano() / 1_000;
    // Before 1970 counted down from the next second: the whole one may lie outside of long.
    return instant.getEpochSecond() < 0
        ? Math.addExact(Math.multiplyExact(instant.getEpochSecond() + 1, MICROS), micros - MICROS)
        : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), micros);
  }

  /** Microseconds since 1970 as an instant. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
  }

  /**
   * A number as the bytes of a decimal with that scale.
   *
   * @throws ArithmeticException when it has more digits behind the point than the scale holds
   */
  public static ByteBuffer bytes(BigDecimal number, int scale) {
    return ByteBuffer.wrap(
        number.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toByteArray());
  }

  /** A number without its point as the bytes of a decimal. */
  public static ByteBuffer bytes(long unscaled) {
    return ByteBuffer.wrap(BigInteger.valueOf(unscaled).toByteArray());
  }

  /**
   * The number in the bytes of a decimal with that scale; the buffer stays as it is.
   *
   * @throws NumberFormatException when there are no bytes
   */
  public static BigDecimal decimal(ByteBuffer bytes, int scale) {
    byte[] unscaled = new byte[bytes.remaining()];
    bytes.duplicate().get(unscaled);
    return new BigDecimal(new BigInteger(unscaled), scale);
  }
}
