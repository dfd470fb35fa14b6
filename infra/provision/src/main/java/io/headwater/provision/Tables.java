package io.headwater.provision;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Field;
import io.headwater.contracts.change.Whom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.RESTException;

/** The tables of a catalog against their contracts. */
final class Tables {
  private final Catalog catalog;
  private final Set<Namespace> namespaces;
  private final TableChanges changes;

  /** Tables of a catalog that has these namespaces. */
  Tables(Catalog catalog, Set<Namespace> namespaces, Whom whom) {
    this.catalog = catalog;
    this.namespaces = Set.copyOf(namespaces);
    this.changes = new TableChanges(catalog, whom);
  }

  /**
   * The step that brings a table to its definition; empty when it is there already.
   *
   * @throws ProvisionException when the table cannot be read, or differs in a way that no change
   *     removes
   */
  Optional<Step> compare(TableDefinition wanted) throws ProvisionException {
    if (!namespaces.contains(wanted.identifier().namespace())) {
      return Optional.of(changes.create(wanted));
    }
    try {
      return changes.between(catalog.loadTable(wanted.identifier()), wanted);
    } catch (NoSuchTableException e) {
      return Optional.of(changes.create(wanted));
    } catch (RESTException e) {
      throw new ProvisionException(
          "Cannot read table %s: %s".formatted(wanted.contract().name(), Reason.of(e)), e);
    }
  }

  /** The fields that the table of a contract has now; empty when there is none. */
  Optional<List<Field>> fields(Contract contract) throws ProvisionException {
    TableIdentifier table = TableIdentifier.of(contract.namespace(), contract.table());
    try {
      return namespaces.contains(table.namespace())
          ? Optional.of(
              TableFields.of(catalog.loadTable(table).schema().asStruct(), contract.location()))
          : Optional.empty();
    } catch (NoSuchTableException e) {
      return Optional.empty();
    } catch (RESTException e) {
      throw new ProvisionException(
          "Cannot read table %s: %s".formatted(contract.name(), Reason.of(e)), e);
    }
  }
}
