package io.headwater.spec.generated;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Access;
import io.headwater.contracts.Contract.Kind;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.docs.Columns;
import io.headwater.contracts.docs.Kept;
import io.headwater.contracts.docs.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the contracts say of the datasets. */
final class DatasetTables {
  private final Contracts contracts;

  DatasetTables(Contracts contracts) {
    this.contracts = contracts;
  }

  String topics() {
    return table(
        List.of("Topic", "Holds", "Key", "Partitions", "Kept", "Written by", "Read by"),
        contracts.all(Kind.TOPIC),
        topic ->
            List.of(
                Markdown.code(topic.name()),
                holds(topic),
                topic.property("key").map(Markdown::code).orElse(""),
                topic.property("partitions").orElse(""),
                Kept.of(topic),
                identities(topic, Access.WRITE),
                identities(topic, Access.READ)));
  }

  String landing() {
    return table(
        List.of("Landing", "Holds", "Put by", "Read by"),
        contracts.all(Kind.LANDING),
        landing ->
            List.of(
                Markdown.code(landing.name()),
                holds(landing),
                identities(landing, Access.WRITE),
                identities(landing, Access.READ)));
  }

  /** The tables and views of some namespaces; of all where none is named. */
  String tables(List<String> namespaces) {
    return table(
        List.of("Table", "Holds", "Partitioned by", "Kept", "Written by", "Read by"),
        contracts.all().stream()
            .filter(Contract::isQueried)
            .filter(each -> namespaces.isEmpty() || namespaces.contains(each.namespace()))
            .toList(),
        table ->
            List.of(
                Markdown.code(table.name()),
                holds(table),
                partitioning(table),
                table.kind() == Kind.VIEW ? "a view" : Kept.of(table),
                identities(table, Access.WRITE),
                identities(table, Access.READ)));
  }

  /** The columns of one dataset. */
  String columns(List<String> names) {
    return contracts.all().stream()
        .filter(contract -> names.equals(List.of(contract.name())))
        .map(contract -> Markdown.rows(Columns.HEADINGS, Columns.rows(contract.fields())))
        .findFirst()
        .orElse("");
  }

  String personalData() {
    List<List<String>> rows = new ArrayList<>();
    for (Contract contract : contracts.all()) {
      for (Field field : contract.fields().stream().filter(Field::isPersonal).toList()) {
        rows.add(
            List.of(
                Markdown.code(contract.name()),
                Markdown.code(field.name()),
                field.classification().orElse("unclassified"),
                field.description(),
                Kept.of(contract),
                identities(contract, Access.READ)));
      }
    }
    return Markdown.rows(List.of("Dataset", "Column", "Class", "Means", "Kept", "Read by"), rows);
  }

  String retention() {
    return table(
        List.of("Dataset", "Kept"),
        contracts.all().stream().filter(each -> each.kind() != Kind.VIEW).toList(),
        each -> List.of(Markdown.code(each.name()), Kept.of(each)));
  }

  private static String holds(Contract contract) {
    return contract.property("granularity").orElse(contract.description());
  }

  private static String partitioning(Contract contract) {
    return contract.fields().stream()
        .filter(field -> field.partition().isPresent())
        .sorted((one, other) -> place(one) - place(other))
        .map(field -> field.partition().get().transform() + " of " + Markdown.code(field.name()))
        .map(text -> text.replace("identity of ", ""))
        .collect(Collectors.joining(", "));
  }

  private static int place(Field field) {
    return field.partition().orElseThrow().position();
  }

  private static String identities(Contract contract, Access access) {
    Predicate<Contract.Grant> that = grant -> grant.access() == access;
    Stream<String> identities =
        contract.grants().stream().filter(that).map(Contract.Grant::identity).distinct();
    return identities.map(Markdown::code).collect(Collectors.joining(", "));
  }

  private static String table(
      List<String> headings, List<Contract> contracts, Function<Contract, List<String>> row) {
    return contracts.isEmpty() ? "" : Markdown.rows(headings, contracts.stream().map(row).toList());
  }
}
