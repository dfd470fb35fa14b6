package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Of which time or date column a table is partitioned by day, month or year, UTC. */
public record Partitioning(Field time, ChronoUnit unit) {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("day", ChronoUnit.DAYS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);

  /**
   * How the table with a contract is partitioned.
   *
   * @throws ContractException when it is not partitioned by the calendar of one column
   */
  public static Partitioning of(Contract contract) {
    return in(contract)
        .orElseThrow(
            () ->
                new ContractException(
                    contract.location(),
                    "must be partitioned by the day, month or year of one column, and nothing else"));
  }

  /** The same, where a table may be partitioned otherwise. */
  public static Optional<Partitioning> in(Contract contract) {
    List<Field> partitions =
        contract.fields().stream().filter(field -> field.partition().isPresent()).toList();
    return partitions.size() == 1
        ? Optional.ofNullable(UNITS.get(partitions.get(0).partition().orElseThrow().transform()))
            .map(unit -> new Partitioning(partitions.get(0), unit))
        : Optional.empty();
  }

  /**
   * The same by the coarsest unit that any file of a table was written by, so that no file lies
   * across its borders: after a table was partitioned anew it has files of both kinds.
   *
   * @throws BatchException when there are files that are not partitioned by this column
   */
  public Partitioning coveringFilesOf(Tip tip) {
    ChronoUnit coarsest = unit;
    Table table = tip.table();
    for (int spec : specs(tip)) {
      ChronoUnit written = unitIn(table, spec);
      coarsest = written.compareTo(coarsest) > 0 ? written : coarsest;
    }
    return new Partitioning(time, coarsest);
  }

  private static List<Integer> specs(Tip tip) {
    return tip
        .snapshot()
        .map(snapshot -> snapshot.dataManifests(tip.table().io()))
        .orElse(List.of())
        .stream()
        .filter(manifest -> manifest.hasAddedFiles() || manifest.hasExistingFiles())
        .map(ManifestFile::partitionSpecId)
        .distinct()
        .toList();
  }

  /**
   * By which unit of the column a table's files of a specification are partitioned.
   *
   * @throws BatchException when they are not
   */
  ChronoUnit unitIn(Table table, int spec) {
    PartitionSpec written = table.specs().get(spec);
    return written.fields().stream()
        .filter(field -> time.name().equals(written.schema().findColumnName(field.sourceId())))
        .map(field -> UNITS.get(field.transform().toString()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(
            () ->
                new BatchException(
                    "%s has files that are not partitioned by the day, month or year of %s, from before its contract wanted that: './headwater batch rebuild' of the whole table writes them anew"
                        .formatted(table.name(), time.name())));
  }

  /** The first day of the partition that a time or date falls into. */
  Column start(Column time) {
    Column day = time.cast("date");
    return switch (unit) {
      case MONTHS -> functions.trunc(day, "MONTH");
      case YEARS -> functions.trunc(day, "YEAR");
      default -> day;
    };
  }

  /** The days of the partitions that some days fall into. */
  Span widened(Span days) {
    return new Span(start(days.from()), start(days.until().minusDays(1)).plus(1, unit));
  }

  private LocalDate start(LocalDate day) {
    return switch (unit) {
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }
}
