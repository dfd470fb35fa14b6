package io.headwater.batch.silver;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.headwater.contracts.rules.Rule;
import java.util.List;
import org.apache.spark.sql.Column;

/** Why events are refused. */
final class Reasons {
  /** Name of the column. */
  static final String COLUMN = "reasons";

  /** Reason of an event whose id was used before with other content. */
  static final String CONFLICT = "conflicts with an earlier event of the same id";

  private Reasons() {}

  /** The names of every rule an event breaks; blank when it keeps them all. */
  static Column broken(List<Rule> rules) {
    return concat_ws(
        "; ",
        rules.stream()
            .map(rule -> when(not(expr(rule.sql())), lit(rule.name())))
            .toArray(Column[]::new));
  }
}
