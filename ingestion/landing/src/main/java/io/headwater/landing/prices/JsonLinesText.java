package io.headwater.landing.prices;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A list as a JSON object a line. */
final class JsonLinesText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLinesText() {}

  static byte[] of(List<Map<String, Object>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      for (Map<String, Object> row : rows) {
        text.append(JSON.writeValueAsString(row)).append('\n');
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Texts and numbers are JSON", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
