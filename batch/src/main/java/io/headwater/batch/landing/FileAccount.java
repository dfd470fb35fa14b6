package io.headwater.batch.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What was read of a file so far, and what is to be said of it in the end. */
final class FileAccount {
  private static final int MOST_NAMES = 50;

  private final FileToRead file;
  private final Set<String> declared;
  private final Set<String> absent;
  private final Set<String> undeclared = new TreeSet<>();
  private long records;
  private long rejected;

  FileAccount(FileToRead file, Set<String> declared) {
    this.file = file;
    this.declared = declared;
    this.absent = new TreeSet<>(declared);
  }

  /** Counts a record that has these columns. */
  void read(Set<String> columns) {
    records++;
    absent.removeAll(columns);
    columns.stream()
        .filter(name -> !declared.contains(name) && undeclared.size() < MOST_NAMES)
        .forEach(undeclared::add);
  }

  /** Counts a record that could not be read. */
  void reject() {
    rejected++;
  }

  /** What became of the file, after what is wrong with its number of records. */
  List<Row> rows(List<String> seen) {
    List<Row> rows = new ArrayList<>();
    long found = records + rejected;
    if (found == 0) {
      rows.add(wrong("EmptyFile", "the file holds no record"));
    } else if (file.declared() != null && file.declared() != found) {
      rows.add(
          wrong(
              "RecordCount",
              "the file holds %d records, and the manifest says %d"
                  .formatted(found, file.declared())));
    }
    rows.add(LandedRow.file(file, "read", records, rejected, remarks(seen)));
    return rows;
  }

  private Row wrong(String errorClass, String why) {
    return LandedRow.reject(file, null, null, errorClass, why, null);
  }

  private String remarks(List<String> seen) {
    List<String> all =
        Stream.concat(file.remarks().stream(), seen.stream())
            .collect(Collectors.toCollection(ArrayList::new));
    if (!undeclared.isEmpty()) {
      all.add("undeclared columns: " + String.join(", ", undeclared));
    }
    if (records > 0 && !absent.isEmpty()) {
      all.add("absent columns: " + String.join(", ", absent));
    }
    return String.join("; ", all);
  }
}
