package io.headwater.batch.verify;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * A share of all rows, the same whenever it is asked for: those of some keys, with all that is held
 * of them.
 *
 * @param percent of the keys
 */
public record Sample(int percent) {
  /** Every row. */
  public static Sample everything() {
    return new Sample(100);
  }

  /** Whether a row is of the sample, by what it is about. */
  Column of(List<String> key) {
    return percent == 100
        ? lit(true)
        : pmod(xxhash64(key.stream().map(functions::col).toArray(Column[]::new)), lit(100))
            .lt(percent);
  }
}
