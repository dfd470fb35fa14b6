package io.headwater.batch.derived;

import static org.apache.spark.sql.functions.not;

import io.headwater.batch.lake.Commit;
import io.headwater.batch.lake.Committed;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Partitions;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Facts grow with their input: the query is asked of the new rows, and its answer appended. Where
 * days of the input were written anew it is asked of these too, and its answer replaces those days,
 * as whole partitions of the table.
 */
record AppendFacts(Lake lake, Contract table, DerivedQuery query) implements DerivedWrite {
  @Override
  public Optional<String> changesAll(List<Source> sources) {
    return sources.get(0).replacedDays().isEmpty() || Partitioning.in(table).isPresent()
        ? Optional.empty()
        : Optional.of(
            "days of %s were written anew, and %s is not partitioned by any"
                .formatted(sources.get(0).contract().name(), table.name()));
  }

  @Override
  public Committed write(List<Source> sources, Commit commit) {
    // One, as the step has made sure of.
    Source source = sources.get(0);
    return source.replacedDays().isEmpty()
        ? commit.append(query.over(sources, Source::gained))
        : replace(source, commit);
  }

  private Committed replace(Source source, Commit commit) {
    Partitioning partitioning = Partitioning.of(table);
    Partitions days =
        Partitions.covering(
            source.replacedDays(), partitioning.coveringFilesOf(lake.tip(table.name())));
    Field time = Partitioning.of(source.contract()).time();
    Dataset<Row> answer = query.over(List.of(source), input -> within(input, days.contain(time)));
    return commit.replace(days, partitioning.time(), answer);
  }

  /** All rows of the days, and of others those that were gained. */
  private static Dataset<Row> within(Source input, Column days) {
    return input.whole().filter(days).unionByName(input.gained().filter(not(days)));
  }
}
