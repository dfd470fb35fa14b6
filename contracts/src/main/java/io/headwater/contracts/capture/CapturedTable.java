package io.headwater.contracts.capture;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.Simple;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the shop's database whose changes are a topic: what the topic's contract says without
 * what the capture adds to a row.
 */
public record CapturedTable(Contract contract) {
  /** The publication of all captured tables. */
  public static final String PUBLICATION = "headwater_shop";

  /** The replication slot that the changes are read from. */
  public static final String SLOT = "headwater_shop";

  /** A table that is written at a pace, so that a quiet database moves on too. */
  public static final String HEARTBEATS = "shop.capture_heartbeats";

  /** A table that holds a row while somebody wants the database read anew. */
  public static final String REQUESTS = "shop.capture_requests";

  private static final String PREFIX = "cdc.";
  private static final Set<String> ADDED =
      Set.of("change_id", "op", "changed_at", "lsn", "tx_order", "undeclared");

  /** Every captured table, by name. */
  public static List<CapturedTable> of(Contracts contracts) {
    return contracts.all(Contract.Kind.TOPIC).stream()
        .filter(contract -> contract.name().startsWith(PREFIX))
        .map(CapturedTable::new)
        .toList();
  }

  /** The table with its schema, such as {@code shop.customers}. */
  public String name() {
    return contract.name().substring(PREFIX.length());
  }

  /** The column that names a row. */
  public String key() {
    return contract.require("key");
  }

  /** The columns in order. */
  public List<Field> columns() {
    return contract.fields().stream().filter(field -> !ADDED.contains(field.name())).toList();
  }

  /** What makes the table, in the SQL of Postgres. */
  public String definition() {
    Stream<String> columns = columns().stream().map(this::column);
    return Stream.concat(columns, Stream.of("primary key (%s)".formatted(key())))
        .collect(Collectors.joining(",\n  ", "create table %s (\n  ".formatted(name()), "\n)"));
  }

  /** The type of a column in Postgres. */
  public static String type(Field column) {
    if (column.type() instanceof Simple simple) {
      return type(simple);
    }
    if (column.type() instanceof Decimal decimal) {
      return "numeric(%d, %d)".formatted(decimal.precision(), decimal.scale());
    }
    throw new ContractException(
        column.location(), "a column of a captured table cannot be a list or a struct");
  }

  private String column(Field column) {
    String required = required().contains(column.name()) ? " not null" : "";
    return column.name() + " " + type(column) + required;
  }

  private Set<String> required() {
    return Arrays.stream(contract.property("notNull").orElse("").split(","))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static String type(Simple simple) {
    return switch (simple) {
      case STRING -> "text";
      case BOOLEAN -> "boolean";
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double precision";
      case DATE -> "date";
      case TIMESTAMPTZ -> "timestamptz";
      case BINARY -> "bytea";
    };
  }
}
