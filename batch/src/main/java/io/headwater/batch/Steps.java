package io.headwater.batch;

import io.headwater.batch.bronze.BronzeStep;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.bronze.TopicLog;
import io.headwater.batch.derived.DerivedStep;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.silver.SilverStep;
import io.headwater.batch.silver.SilverTables;
import io.headwater.batch.step.Step;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps the contracts ask for: one more dataset is one more contract, and its query. */
final class Steps {
  private final Contracts contracts;
  private final Lake lake;
  private final TopicLog log;
  private final RecordDecoding decoding;

  Steps(Contracts contracts, Lake lake, TopicLog log, RecordDecoding decoding) {
    this.contracts = contracts;
    this.lake = lake;
    this.log = log;
    this.decoding = decoding;
  }

  /** The steps of a layer, each after those it reads from. */
  List<Step> of(Layer layer) {
    List<Contract> tables = Inputs.inOrder(contracts.namespace(layer.text()));
    return switch (layer) {
      case BRONZE -> tables.stream().flatMap(this::bronze).toList();
      case SILVER -> tables.stream().flatMap(this::silver).toList();
      case GOLD -> tables.stream().flatMap(this::derived).toList();
    };
  }

  /** A table that the speed layer writes is no work of this layer. */
  private Stream<Step> bronze(Contract table) {
    if (table.property("write").equals(Optional.of("streaming"))) {
      return Stream.empty();
    }
    return contracts.all(Contract.Kind.TOPIC).stream()
        .filter(topic -> table.property("input").equals(Optional.of(topic.name())))
        .map(topic -> new BronzeStep(lake, log, decoding, topic, table));
  }

  /**
   * Silver judges bronze. Where a table has no quarantine nothing is judged: it is a quarantine
   * itself, filled beside the table that names it, or derived from silver.
   */
  private Stream<Step> silver(Contract table) {
    if (table.property("write").equals(Optional.of("quarantine"))) {
      return Stream.empty();
    } else if (table.property("quarantine").isEmpty()) {
      return derived(table);
    }
    Contract input = contracts.named(table.require("input"));
    return Stream.of(
        new SilverStep(
            lake,
            new SilverTables(
                contracts.named(input.require("input")),
                input,
                table,
                contracts.named(table.require("quarantine")))));
  }

  private Stream<Step> derived(Contract table) {
    if (table.property("input").isEmpty() || table.property("write").isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new DerivedStep(lake, table, table.names("input").stream().map(contracts::named).toList()));
  }
}
