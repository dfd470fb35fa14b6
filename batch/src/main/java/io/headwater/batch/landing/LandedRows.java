package io.headwater.batch.landing;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What deliveries give, as a table of {@link LandedRow}s.
 *
 * @param rejects type of the table of rejects
 * @param files type of the register
 */
record LandedRows(SparkSession session, StructType rejects, StructType files) {
  /** So many for each that runs at a time: each opens the store for itself, which takes a while. */
  private static final int TASKS = 4;

  /** The files to read, read, and what is known of the others. */
  Dataset<Row> of(Examination examination, FileReading reading) {
    StructType type = LandedRow.type(reading.table(), rejects, files);
    List<FileToRead> toRead = examination.toRead();
    int most = TASKS * context().defaultParallelism();
    int tasks = Math.max(1, Math.min(toRead.size(), most));
    JavaRDD<Row> read = context().parallelize(toRead, tasks).flatMap(reading);
    return session
        .createDataFrame(read, type)
        .union(session.createDataFrame(examination.verdicts(), type));
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(session.sparkContext());
  }
}
