package io.headwater.batch.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Values for a person, in a line and not too long. */
final class Text {
  private static final int LONGEST = 120;

  private Text() {}

  static String of(Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof BigDecimal exact) {
      return exact.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return shortened(new String(bytes, StandardCharsets.UTF_8));
    }
    return shortened(value.toString());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
