package io.headwater.batch.verify;

import io.headwater.batch.audit.Audit;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.bronze.TopicLog;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.batch.silver.SilverTables;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checks the contracts ask for: one more dataset is one more contract, and its query. */
public final class Checks {
  private static final Set<String> LAYERS = Set.of("bronze", "silver", "gold");

  private final Contracts contracts;
  private final Lake lake;
  private final TopicLog log;
  private final RecordDecoding decoding;
  private final LandingStore landed;

  /**
   * The checks of a lake.
   *
   * @param lake with every one of {@link #tables} held
   */
  public Checks(
      Contracts contracts, Lake lake, TopicLog log, RecordDecoding decoding, LandingStore landed) {
    this.contracts = contracts;
    this.lake = lake;
    this.log = log;
    this.decoding = decoding;
    this.landed = landed;
  }

  /**
   * The tables of the three layers, each before what it is made from, and the register of what
   * landed before what it registers: held in this order, none has read more of another than is
   * there.
   */
  public static List<String> tables(Contracts contracts) {
    return contracts.all(Contract.Kind.TABLE).stream()
        .filter(table -> LAYERS.contains(table.namespace()))
        .sorted(
            Comparator.comparing((Contract table) -> table.namespace().equals("bronze"))
                .thenComparing(table -> table.namespace().equals("silver"))
                .thenComparing(table -> !table.name().equals("bronze.landed_files")))
        .map(Contract::name)
        .toList();
  }

  /** Those about some tables; about all when none is named. */
  List<Check> of(Set<String> tables, Sample sample) {
    return tables(contracts).stream()
        .map(contracts::named)
        .sorted(
            Comparator.comparingInt(
                table -> List.of("bronze", "silver", "gold").indexOf(table.namespace())))
        .filter(table -> tables.isEmpty() || tables.contains(table.name()))
        .flatMap(table -> of(table, sample))
        .toList();
  }

  private Stream<Check> of(Contract table, Sample sample) {
    if (table.namespace().equals("bronze")) {
      return contracts.all().stream()
          .filter(source -> table.names("input").contains(source.name()))
          .map(source -> bronze(source, table, sample));
    }
    List<Check> checks = new ArrayList<>();
    if (table.property("quarantine").isPresent()) {
      checks.add(new SilverCheck(lake, sample, SilverTables.of(contracts, table)));
    } else if (isDerived(table)) {
      checks.add(new DerivedCheck(lake, sample, table, inputs(table)));
    }
    if (!checks.isEmpty()) {
      checks.add(new RulesCheck(lake, new Audit(lake, contracts, Clock.systemUTC()), table));
    }
    return checks.stream();
  }

  private Check bronze(Contract source, Contract table, Sample sample) {
    return source.kind() == Contract.Kind.LANDING
        ? new LandingCheck(lake, sample, contracts, landed, source, table)
        : new LogCheck(lake, sample, contracts, log, decoding, source, table);
  }

  private static boolean isDerived(Contract table) {
    return table.property("input").isPresent()
        && table.property("write").filter(write -> !write.equals("quarantine")).isPresent();
  }

  private List<Contract> inputs(Contract table) {
    return table.names("input").stream().map(contracts::named).toList();
  }
}
