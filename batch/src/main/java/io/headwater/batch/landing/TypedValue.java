package io.headwater.batch.landing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/**
 * A value of a file as its column has it. Nothing is rounded, cut or guessed: what does not fit is
 * said to be unfit.
 */
final class TypedValue {
  private static final int LONGEST_NUMBER = 100;
  private static final int LAST_YEAR = 9999;

  private TypedValue() {}

  /**
   * The value, typed.
   *
   * @throws ArithmeticException or {@link NumberFormatException} or {@link DateTimeException} or
   *     {@link ClassCastException} when it does not fit
   */
  static Object of(Object value, DataType type) {
    if (type instanceof StringType) {
      return text(value);
    } else if (type instanceof DecimalType decimal) {
      return decimal(number(value), decimal);
    } else if (type instanceof IntegerType) {
      return number(value).intValueExact();
    } else if (type instanceof LongType) {
      return number(value).longValueExact();
    } else if (type instanceof DoubleType) {
      return real(value);
    } else if (type instanceof BooleanType) {
      return value instanceof Boolean known ? known : flag((String) value);
    } else if (type instanceof DateType) {
      return value instanceof LocalDate known ? date(known) : date(LocalDate.parse(bare(value)));
    } else if (type instanceof TimestampType) {
      return value instanceof Instant known ? known : instant(bare(value));
    }
    throw new IllegalArgumentException("A file has no column of type " + type.simpleString());
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return small(number).toPlainString();
    }
    return value instanceof JsonNode node ? node.toString() : value.toString();
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) {
      return small(number);
    } else if (value instanceof Double number) {
      return BigDecimal.valueOf(number);
    }
    String text = bare(value);
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("too long");
    }
    return small(new BigDecimal(text));
  }

  /** A number written as 1e999999999 would be a gigabyte when it is spelled out. */
  private static BigDecimal small(BigDecimal number) {
    if (Math.abs((long) number.precision() - number.scale()) > LONGEST_NUMBER
        || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
      throw new ArithmeticException("too large or too fine");
    }
    return number;
  }

  private static BigDecimal decimal(BigDecimal number, DecimalType type) {
    // Throws where a figure that is not zero would go.
    BigDecimal exact = number.setScale(type.scale());
    if (exact.precision() > type.precision()) {
      throw new ArithmeticException("too large");
    }
    return exact;
  }

  private static Double real(Object value) {
    double real = value instanceof Double known ? known : number(value).doubleValue();
    if (!Double.isFinite(real)) {
      throw new ArithmeticException("no number");
    }
    return real;
  }

  private static Boolean flag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NumberFormatException("neither true nor false");
    };
  }

  private static LocalDate date(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("out of range");
    }
    return date;
  }

  private static Instant instant(String text) {
    Instant instant = OffsetDateTime.parse(text).toInstant();
    date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    return instant;
  }

  private static String bare(Object value) {
    return ((String) value).strip();
  }
}
