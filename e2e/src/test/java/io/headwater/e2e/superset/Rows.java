package io.headwater.e2e.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Rows made comparable: a number is the decimal it is written as, without trailing zeros. Superset
 * writes a decimal as the shortest text of the nearest double, which is the decimal itself up to 15
 * digits: with four of them behind the point, amounts below 100 billion are compared exactly.
 */
final class Rows {
  private Rows() {}

  static List<Map<String, String>> of(Iterable<JsonNode> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Rows::row).toList();
  }

  /** Rows written as one JSON object a line. */
  static List<Map<String, String>> ofLines(String lines) {
    return of(lines.lines().map(SupersetClient::parse).toList());
  }

  private static Map<String, String> row(JsonNode row) {
    Map<String, String> values = new TreeMap<>();
    row.properties().forEach(value -> values.put(value.getKey(), text(value.getValue())));
    return values;
  }

  private static String text(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText();
  }
}
