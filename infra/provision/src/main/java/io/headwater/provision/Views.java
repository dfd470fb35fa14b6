package io.headwater.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.exceptions.NoSuchViewException;
import org.apache.iceberg.exceptions.RESTException;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;

/** The views of a catalog against their contracts. Comparing needs the catalog alone. */
final class Views {
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
      return Optional.of(make("create view " + name, missing(name), wanted));
    }
    try {
      List<String> differences = differences(catalog.loadView(wanted.identifier()), wanted);
      return differences.isEmpty()
          ? Optional.empty()
          : Optional.of(
              make(
                  "replace view %s (other %s)".formatted(name, String.join(", ", differences)),
                  differences.stream()
                      .map(
                          what ->
                              new Difference(
                                  "view " + name + ", " + what, "as the contract", "another"))
                      .toList(),
                  wanted));
    } catch (NoSuchViewException e) {
      return Optional.of(make("create view " + name, missing(name), wanted));
    } catch (RESTException e) {
      throw new ProvisionException("Cannot read view %s: %s".formatted(name, Reason.of(e)), e);
    }
  }

  private static List<Difference> missing(String view) {
    return List.of(Difference.missing("view " + view, "its query"));
  }

  private Step make(String words, List<Difference> differences, ViewDefinition wanted) {
    return new Step(
        words,
        differences,
        () -> {
          new TrinoViews(trino).draft(wanted);
          try {
            new ViewPublication(catalog).publish(wanted);
          } finally {
            catalog.dropView(wanted.draft());
          }
        });
  }

  private static List<String> differences(View view, ViewDefinition wanted) {
    List<String> differences = new ArrayList<>();
    if (!isMadeFrom(view, wanted)) {
      differences.add("definition");
    }
    if (!ViewColumns.documented(view.schema()).equals(ViewColumns.documented(wanted.schema()))) {
      differences.add("columns");
    }
    String comment = view.properties().get(ViewPublication.COMMENT);
    if (!Objects.equals(comment, wanted.contract().description())) {
      differences.add("comment");
    }
    if (view.properties().containsKey(ViewPublication.OWNER)) {
      differences.add("rights");
    }
    return differences;
  }

  private static boolean isMadeFrom(View view, ViewDefinition wanted) {
    SQLViewRepresentation stored = view.sqlFor(ViewPublication.DIALECT);
    return stored != null
        && stored.dialect().equalsIgnoreCase(ViewPublication.DIALECT)
        && wanted
            .fingerprint(stored.sql())
            .equals(view.properties().get(ViewPublication.FINGERPRINT));
  }
}
