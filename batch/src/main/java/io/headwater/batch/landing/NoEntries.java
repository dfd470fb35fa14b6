package io.headwater.batch.landing;

import java.util.List;
import java.util.Optional;

/** Those of a file without a byte, whatever its format. */
record NoEntries() implements Entries {
  @Override
  public Optional<Entry> next() {
    return Optional.empty();
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
