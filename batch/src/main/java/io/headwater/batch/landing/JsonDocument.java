package io.headwater.batch.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one record of a file that is a JSON document. */
final class JsonDocument implements Entries {
  private static final int LARGEST = 16 << 20;

  private final Path file;
  private final Encoding encoding;
  private boolean read;

  JsonDocument(Path file, Encoding encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    return Optional.of(entry());
  }

  private Entry entry() throws IOException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refusal("DocumentTooLarge", "the document is larger than 16 MiB");
      }
      String text =
          encoding
              .text(Files.readAllBytes(file))
              .orElseThrow(
                  () ->
                      new Refusal(
                          "WrongEncoding", "the bytes are not " + encoding.charset().name()));
      return new Entry.Read(1, null, null, Json.members(text));
    } catch (Refusal refused) {
      return new Entry.Unreadable(1, null, null, refused.errorClass(), refused.getMessage());
    }
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
