package io.headwater.provision;

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

  TableChanges(Catalog catalog) {
    this.catalog = catalog;
  }

  Step create(TableDefinition wanted) {
    return new Step(
        "create table %s (%d columns%s)"
            .formatted(
                wanted.contract().name(), wanted.schema().columns().size(), partitioned(wanted)),
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
    refuse(columns.problems(), wanted);
    PartitionChanges partitions = new PartitionChanges(existing.spec(), wanted.spec());
    Map<String, String> properties = properties(existing, wanted);
    List<String> words = new ArrayList<>(columns.changes().keySet());
    boolean identified = identifiers(existing).equals(wanted.schema().identifierFieldNames());
    if (!identified) {
      words.add("identify rows by " + wanted.schema().identifierFieldNames());
    }
    partitions.words().ifPresent(words::add);
    properties.forEach((key, value) -> words.add("set %s to %s".formatted(key, value)));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Step(
            "change table %s (%s)".formatted(wanted.contract().name(), String.join(", ", words)),
            () -> {
              Transaction transaction = existing.newTransaction();
              change(transaction, columns, wanted.schema().identifierFieldNames());
              partitions.words().ifPresent(any -> partitions.make(transaction.updateSpec()));
              change(transaction, properties);
              transaction.commitTransaction();
            }));
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

  private static void refuse(List<String> problems, TableDefinition wanted)
      throws ProvisionException {
    if (!problems.isEmpty()) {
      String table = wanted.contract().name();
      throw new ProvisionException(
          String.join(
              "\n",
              problems.stream()
                  .map(problem -> "Cannot change table %s: %s.".formatted(table, problem))
                  .toList()));
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
