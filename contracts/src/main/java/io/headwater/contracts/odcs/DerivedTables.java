package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Field;
import io.headwater.contracts.Query;
import io.headwater.contracts.quality.Expectation;
import io.headwater.contracts.quality.Measure;
import io.headwater.contracts.quality.QualityRule;
import io.headwater.contracts.quality.Severity;
import io.headwater.contracts.rules.Required;
import io.headwater.contracts.rules.Rule;
import io.headwater.contracts.rules.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bronze, silver and quarantine of a dataset of one's own. */
final class DerivedTables {
  private static final Duration KEPT = Duration.ofDays(400);

  private final Contract source;
  private final DerivedFields fields;
  private final List<Rule> rules;
  private final String name;

  /**
   * @param source the contract of what comes in
   * @param record the fields that say where a record of it stood
   */
  DerivedTables(Contract source, List<Field> record) {
    EventKey key = EventKey.of(source);
    this.source = source;
    this.rules = rules(source, key);
    this.fields = new DerivedFields(source, record, key, rules);
    this.name = name(source);
  }

  /** The contracts of the fields that say where a record stood, and what it says beyond its own. */
  static List<String> record(Contract source) {
    return source.kind() == Kind.LANDING
        ? List.of("landing.record")
        : List.of("kafka.record", "event.undeclared");
  }

  Contract bronze() {
    return table(
        "bronze." + name,
        "Every record of %s that can be read, append-only, with where it stood.",
        fields.bronze(),
        Map.of("input", source.name()));
  }

  Contract silver() {
    Contract silver =
        table(
            "silver." + name,
            "Every valid record of %s, once; what is personal is a token.",
            fields.silver(),
            Map.of(
                "input",
                "bronze." + name,
                "quarantine",
                quarantineName(),
                "write",
                "append",
                "eventId",
                source.require("eventId")));
    String text =
        "-- What does each record of %s say, once?\nSELECT %s\nFROM IDENTIFIER(:%s)"
            .formatted(source.name(), String.join(", ", fields.columns()), name);
    return new Query(text, source.location().file()).in(silver);
  }

  Contract quarantine() {
    return table(
        quarantineName(),
        "Records of %s that break their contract, with each rule they break; whole in bronze.",
        fields.quarantine(),
        Map.of("input", "bronze." + name, "write", "quarantine"));
  }

  private String quarantineName() {
    return "silver." + name + "_quarantine";
  }

  private Contract table(
      String table, String purpose, List<Field> columns, Map<String, String> properties) {
    boolean isBronze = table.startsWith("bronze.");
    boolean isSilver = properties.containsKey("quarantine");
    Contract contract =
        new Contract(
            table,
            Kind.TABLE,
            source.version(),
            purpose.formatted(source.name()),
            columns,
            isBronze ? rules : List.of(),
            isSilver ? List.of(unaccounted()) : List.of(),
            List.of(),
            isSilver ? Optional.empty() : Optional.of(KEPT),
            properties,
            source.location());
    return contract
        .with(Map.of("domain", source.require("domain")))
        .granting(OwnDefaults.grants(contract));
  }

  private QualityRule unaccounted() {
    return new QualityRule(
        "unaccounted",
        Severity.ERROR,
        new Measure.Unaccounted(),
        Expectation.none(),
        source.location());
  }

  /** Those of the source; and what names a record is never missing. */
  private static List<Rule> rules(Contract source, EventKey key) {
    Stream<Rule> needed =
        source.fields().stream()
            .filter(field -> key.needs(field) && !field.required())
            .map(field -> new Required(Target.record().member(field.name())));
    return Stream.concat(needed, source.rules().stream()).distinct().collect(Collectors.toList());
  }

  /** {@code weather} of {@code landing/weather}, {@code visits} of {@code acme.visits.v1}. */
  private static String name(Contract source) {
    String bare =
        source.kind() == Kind.LANDING
            ? source.name().substring(source.name().indexOf('/') + 1)
            : source.name().replaceFirst("\\.v\\d+$", "").replaceFirst("^.*\\.", "");
    return bare.replace('-', '_');
  }
}
