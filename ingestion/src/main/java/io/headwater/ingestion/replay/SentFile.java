package io.headwater.ingestion.replay;

import io.headwater.ingestion.files.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file whose events are all acknowledged, as it was then: changed since, it counts as another.
 *
 * @param bytes its size
 * @param modified when it was changed last, milliseconds since 1970
 */
record SentFile(String name, long bytes, long modified) {
  static SentFile of(SourceFile file) throws IOException {
    Path path = file.path();
    return new SentFile(file.name(), Files.size(path), Files.getLastModifiedTime(path).toMillis());
  }
}
