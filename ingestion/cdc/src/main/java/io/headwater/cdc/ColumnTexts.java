package io.headwater.cdc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.kafka.connect.data.Struct;

/** Values of columns as texts, for a column that no contract gives a type. */
final class ColumnTexts {
  private static final String NUMBER = "io.debezium.data.VariableScaleDecimal";

  private ColumnTexts() {}

  /** The text of a value; null of none. */
  static String of(Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case ByteBuffer bytes -> Base64.getEncoder().encodeToString(array(bytes));
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      case Struct struct when NUMBER.equals(struct.schema().name()) -> number(struct);
      default -> value.toString();
    };
  }

  private static String number(Struct struct) {
    return new BigDecimal(new BigInteger(struct.getBytes("value")), struct.getInt32("scale"))
        .toPlainString();
  }

  private static byte[] array(ByteBuffer bytes) {
    byte[] array = new byte[bytes.remaining()];
    bytes.duplicate().get(array);
    return array;
  }
}
