package io.headwater.batch.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The records of a file with a JSON object a line. */
final class JsonLines extends TextEntries {
  JsonLines(Path file, Encoding encoding) throws IOException {
    super(file, encoding);
  }

  @Override
  Map<String, Object> columns(String line) throws Refusal {
    return Json.members(line);
  }
}
