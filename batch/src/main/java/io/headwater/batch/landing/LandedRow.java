package io.headwater.batch.landing;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What reading gives, a row at a time: a record for the bronze table, a reject, or what became of a
 * file. Exactly one of the three is there.
 */
final class LandedRow {
  static final String RECORD = "record";
  static final String REJECT = "reject";
  static final String FILE = "file";

  private LandedRow() {}

  /** The type of the rows, of the types of the three tables. */
  static StructType type(StructType records, StructType rejects, StructType files) {
    return new StructType().add(RECORD, records).add(REJECT, rejects).add(FILE, files);
  }

  static Row record(Object... values) {
    return RowFactory.create(RowFactory.create(values), null, null);
  }

  /** What of a file could not be read; the record and its line are null where it is all of it. */
  static Row reject(FileToRead file, Long record, Long line, String error, String why, byte[] as) {
    return RowFactory.create(
        null,
        RowFactory.create(
            file.dataset(),
            file.delivery(),
            file.name(),
            record,
            line,
            file.madeAt(),
            file.landedAt(),
            error,
            why,
            as),
        null);
  }

  /** What became of a file. */
  static Row file(FileToRead file, String status, long records, long rejected, String remarks) {
    return RowFactory.create(
        null,
        null,
        RowFactory.create(
            file.dataset(),
            file.delivery(),
            file.name(),
            status,
            file.format() == null ? null : file.format().text(),
            file.format() == null ? null : file.bytes(),
            file.sha256(),
            file.declared(),
            records,
            rejected,
            remarks,
            file.madeAt(),
            file.landedAt()));
  }
}
