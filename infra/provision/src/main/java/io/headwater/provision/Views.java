package io.headwater.provision;

import io.headwater.contracts.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.exceptions.NoSuchViewException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;
import org.apache.iceberg.view.ViewVersion;

/**
 * The views of a catalog against their contracts. Trino makes a view, since only it can tell what
 * its SQL gives; comparing needs the catalog alone.
 */
final class Views {
  static final String DIALECT = "trino";
  static final String COMMENT = "comment";

  /** See {@link ViewDefinition#fingerprint}. */
  static final String FINGERPRINT = "headwater.fingerprint";

  private final ViewCatalog catalog;
  private final Set<Namespace> namespaces;
  private final TrinoSettings trino;

  /** Views of a catalog that has these namespaces. */
  Views(ViewCatalog catalog, Set<Namespace> namespaces, TrinoSettings trino) {
    this.catalog = catalog;
    this.namespaces = Set.copyOf(namespaces);
    this.trino = trino;
  }

  /**
   * The step that brings a view to its definition; empty when it is there already.
   *
   * @throws ProvisionException when the view cannot be read
   */
  Optional<Step> compare(ViewDefinition wanted) throws ProvisionException {
    String name = wanted.contract().name();
    if (!namespaces.contains(wanted.identifier().namespace())) {
      return Optional.of(make("create view " + name, wanted));
    }
    try {
      List<String> differences = differences(catalog.loadView(wanted.identifier()), wanted);
      return differences.isEmpty()
          ? Optional.empty()
          : Optional.of(
              make(
                  "replace view %s (%s differ)".formatted(name, String.join(", ", differences)),
                  wanted));
    } catch (NoSuchViewException e) {
      return Optional.of(make("create view " + name, wanted));
    } catch (RESTException e) {
      throw new ProvisionException("Cannot read view %s: %s".formatted(name, Reason.of(e)), e);
    }
  }

  /** Completes a view that Trino made: column comments, and the mark that it is ours. */
  void complete(ViewDefinition wanted) {
    View view = catalog.loadView(wanted.identifier());
    ViewVersion version = view.currentVersion();
    String sql = view.sqlFor(DIALECT).sql();
    view.replaceVersion()
        .withSchema(documented(view.schema(), wanted.contract().fields()))
        .withQuery(DIALECT, sql)
        .withDefaultCatalog(version.defaultCatalog())
        .withDefaultNamespace(version.defaultNamespace())
        .commit();
    view.updateProperties().set(FINGERPRINT, wanted.fingerprint(sql)).commit();
  }

  private Step make(String words, ViewDefinition wanted) {
    return new Step(
        words,
        () -> {
          new TrinoViews(trino).make(wanted);
          complete(wanted);
        });
  }

  private static List<String> differences(View view, ViewDefinition wanted) {
    List<String> differences = new ArrayList<>();
    if (!definition(view, wanted)) {
      differences.add("definition");
    }
    if (!columns(view.schema().columns()).equals(wantedColumns(wanted))) {
      differences.add("columns");
    }
    if (!Objects.equals(view.properties().get(COMMENT), wanted.contract().description())) {
      differences.add(COMMENT);
    }
    return differences;
  }

  private static boolean definition(View view, ViewDefinition wanted) {
    SQLViewRepresentation stored = view.sqlFor(DIALECT);
    return stored != null
        && stored.dialect().equalsIgnoreCase(DIALECT)
        && wanted.fingerprint(stored.sql()).equals(view.properties().get(FINGERPRINT));
  }

  private static List<String> wantedColumns(ViewDefinition wanted) {
    return columns(IcebergTypes.columns(wanted.contract().fields()));
  }

  /** A view promises names, types and meanings; every column of it may be null. */
  private static List<String> columns(List<Types.NestedField> columns) {
    return columns.stream()
        .map(column -> "%s %s %s".formatted(column.name(), column.type(), column.doc()))
        .toList();
  }

  private static Schema documented(Schema schema, List<Field> fields) {
    List<Types.NestedField> columns = new ArrayList<>();
    for (Field field : fields) {
      columns.add(
          Types.NestedField.from(schema.findField(field.name()))
              .withDoc(IcebergTypes.documentation(field))
              .build());
    }
    return new Schema(columns);
  }
}
