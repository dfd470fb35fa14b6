package io.headwater.batch.silver;

import io.headwater.batch.lake.Definition;
import io.headwater.batch.lake.Partitioning;
import io.headwater.batch.lake.Sql;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.rules.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables a silver step stands between.
 *
 * @param event the contract of the events themselves, as their topic or files have them
 * @param input the bronze table
 * @param output the silver table
 * @param quarantine where refused events go
 */
public record SilverTables(Contract event, Contract input, Contract output, Contract quarantine) {
  /** The tables of the silver table with a contract. */
  public static SilverTables of(Contracts contracts, Contract output) {
    Contract input = contracts.named(output.require("input"));
    return new SilverTables(
        contracts.named(input.require("input")),
        input,
        output,
        contracts.named(output.require("quarantine")));
  }

  /** The columns that together name an event. */
  String[] eventId() {
    return output.require("eventId").split(",");
  }

  /** The event time, and by which span of it the output is partitioned. */
  public Partitioning partitioning() {
    return Partitioning.of(output);
  }

  /** What the rows of output and quarantine are made by. */
  Definition definition(Sql query) {
    return Definition.of(output, query, input.rules().stream().map(Rule::sql).toList());
  }

  /** Where an event stands in what it came from. */
  public Place place() {
    return Place.of(event);
  }

  /** Whether the output has one row of each event, and not several. */
  public boolean hasOneRowAnEvent() {
    Set<String> key =
        output.fields().stream()
            .filter(field -> field.primaryKeyPosition().isPresent())
            .map(Field::name)
            .collect(Collectors.toSet());
    return key.equals(Set.of(eventId()));
  }

  /** What an event says, without where it stood in the log. */
  List<String> content() {
    return event.fields().stream().map(Field::name).toList();
  }
}
