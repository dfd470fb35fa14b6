package io.headwater.batch.lake;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Field;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The first day of the partition that a time or date falls into. */
  Column start(Column time) {
    Column day = time.cast("date");
    return switch (unit) {
      case MONTHS -> functions.trunc(day, "MONTH");
      case YEARS -> functions.trunc(day, "YEAR");
      default -> day;
    };
  }
}
