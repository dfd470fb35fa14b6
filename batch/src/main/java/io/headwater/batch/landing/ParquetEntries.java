package io.headwater.batch.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/** The records of a Parquet file, in the columns that the file itself has. */
final class ParquetEntries implements Entries {
  private final ParquetReader<Group> reader;
  private Optional<Group> first;
  private long record;
  private boolean ended;

  private ParquetEntries(ParquetReader<Group> reader) throws IOException {
    this.reader = reader;
    // What is no Parquet shows with the first record.
    this.first = Optional.ofNullable(reader.read());
    this.ended = first.isEmpty();
  }

  /**
   * Opens a file.
   *
   * @throws Refusal when it is no Parquet
   */
  static ParquetEntries open(Path file) throws Refusal {
    try {
      return new ParquetEntries(new Groups(new LocalInputFile(file)).build());
    } catch (IOException | RuntimeException broken) {
      throw new Refusal("Malformed", "the file is no Parquet: " + firstLine(broken));
    }
  }

  @Override
  public Optional<Entry> next() {
    return ended ? Optional.empty() : entry();
  }

  private Optional<Entry> entry() {
    try {
      Optional<Group> group = group();
      ended = group.isEmpty();
      return group.map(each -> new Entry.Read(++record, null, null, ParquetColumns.of(each)));
    } catch (IOException | RuntimeException broken) {
      // Nothing behind a broken page can be found.
      ended = true;
      return Optional.of(
          new Entry.Unreadable(
              ++record,
              null,
              null,
              "Malformed",
              "the file is broken from here on: " + firstLine(broken)));
    }
  }

  private Optional<Group> group() throws IOException {
    Optional<Group> group = first.isPresent() ? first : Optional.ofNullable(reader.read());
    first = Optional.empty();
    return group;
  }

  @Override
  public List<String> remarks() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
