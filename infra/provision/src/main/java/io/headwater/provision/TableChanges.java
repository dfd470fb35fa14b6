package io.headwater.provision;

import io.headwater.contracts.change.Whom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;

/** What a table lacks to be what its contract wants. */
final class TableChanges {
  private final Catalog catalog;
  private final Whom whom;

  TableChanges(Catalog catalog, Whom whom) {
    this.catalog = catalog;
    this.whom = whom;
  }

  Step create(TableDefinition wanted) {
    return new Step(
        "create table %s (%d columns%s)"
            .formatted(
                wanted.contract().name(), wanted.schema().columns().size(), partitioned(wanted)),
        List.of(
            Difference.missing(
                place(wanted),
                wanted.schema().columns().size() + " columns" + partitioned(wanted))),
        () ->
            catalog
                .buildTable(wanted.identifier(), wanted.schema())
                .withPartitionSpec(wanted.spec())
                .withProperties(wanted.properties())
                .create());
  }

  /**
   * The step from what there is to what is wanted.
   *
   * @throws ProvisionException with a line for every difference that no change removes
   */
  Optional<Step> between(Table existing, TableDefinition wanted) throws ProvisionException {
    SchemaChanges columns =
        SchemaChanges.between(
            existing.schema().asStruct(), wanted.contract().fields(), wanted.contract().location());
    PartitionChanges partitions = new PartitionChanges(existing.spec(), wanted.spec());
    Map<String, String> properties = properties(existing, wanted);
    List<String> words = new ArrayList<>(columns.changes().keySet());
    List<Difference> differences = new ArrayList<>(columns.differences());
    Set<String> identifiers = wanted.schema().identifierFieldNames();
    if (!identifiers(existing).equals(identifiers)) {
      words.add("identify rows by " + identifiers);
      differences.add(
          new Difference(
              "rows identified by", identifiers.toString(), identifiers(existing).toString()));
    }
    partitions
        .difference()
        .ifPresent(
            difference -> {
              words.add(
                  "partition by %s instead of %s"
                      .formatted(difference.expected(), difference.found()));
              differences.add(difference);
            });
    properties.forEach(
        (key, value) -> {
          words.add("set %s to %s".formatted(key, value));
          differences.add(
              new Difference(
                  key, value, existing.properties().getOrDefault(key, Difference.NOTHING)));
        });
    refuse(columns.problems(), differences, wanted);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Step(
            "change table %s (%s)".formatted(wanted.contract().name(), String.join(", ", words)),
            differences.stream().map(each -> each.of(place(wanted))).toList(),
            () -> {
              Transaction transaction = existing.newTransaction();
              change(transaction, columns, identifiers);
              partitions.difference().ifPresent(any -> partitions.make(transaction.updateSpec()));
              change(transaction, properties);
              transaction.commitTransaction();
            }));
  }

  private static String place(TableDefinition table) {
    return "table " + table.contract().name();
  }

  private static void change(
      Transaction transaction, SchemaChanges columns, Set<String> identifiers) {
    UpdateSchema schema = transaction.updateSchema();
    columns.changes().values().forEach(change -> change.accept(schema));
    schema.setIdentifierFields(identifiers).commit();
  }

  private static void change(Transaction transaction, Map<String, String> properties) {
    UpdateProperties update = transaction.updateProperties();
    properties.forEach(update::set);
    update.commit();
  }

  private void refuse(List<String> problems, List<Difference> differences, TableDefinition wanted)
      throws ProvisionException {
    if (!problems.isEmpty()) {
      String table = wanted.contract().name();
      List<String> lines =
          new ArrayList<>(
              problems.stream()
                  .map(problem -> "Cannot change table %s: %s.".formatted(table, problem))
                  .toList());
      lines.add("It would break %s.".formatted(whom.isBrokenBy(table)));
      throw new ProvisionException(
          String.join("\n", lines),
          differences.stream().map(each -> each.of(place(wanted))).toList());
    }
  }

  private static Set<String> identifiers(Table table) {
    return table.schema().identifierFieldNames();
  }

  private static Map<String, String> properties(Table existing, TableDefinition wanted) {
    Map<String, String> differing = new TreeMap<>(wanted.properties());
    // The format version is the table's own and not among its properties.
    differing.remove(TableProperties.FORMAT_VERSION);
    differing.entrySet().removeAll(existing.properties().entrySet());
    return differing;
  }

  private static String partitioned(TableDefinition wanted) {
    List<String> words = Partitioning.words(wanted.spec());
    return words.isEmpty() ? "" : ", partitioned by " + String.join(", ", words);
  }
}
