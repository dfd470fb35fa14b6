package io.headwater.provision;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.view.View;
import org.apache.iceberg.view.ViewVersion;

/**
 * Makes a view of its draft. Only Trino can tell what its SQL gives, and it tells by making a view:
 * so it makes a draft, and a draft that keeps the contract becomes the view in one commit.
 */
final class ViewPublication {
  static final String DIALECT = "trino";
  static final String COMMENT = "comment";

  /** Whose rights Trino runs a view with; a view without it runs with its reader's. */
  static final String OWNER = "trino.run-as-owner";

  /** See {@link ViewDefinition#fingerprint}. */
  static final String FINGERPRINT = "headwater.fingerprint";

  private final ViewCatalog catalog;

  ViewPublication(ViewCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Publishes a view that has been drafted.
   *
   * @throws ProvisionException when the draft does not give what the contract promises
   */
  void publish(ViewDefinition wanted) throws ProvisionException {
    View draft = catalog.loadView(wanted.draft());
    check(draft.schema(), wanted);
    ViewVersion version = draft.currentVersion();
    String sql = draft.sqlFor(DIALECT).sql();
    View view =
        catalog
            .buildView(wanted.identifier())
            .withSchema(documented(draft.schema(), wanted.schema()))
            .withQuery(DIALECT, sql)
            .withDefaultCatalog(version.defaultCatalog())
            .withDefaultNamespace(version.defaultNamespace())
            .withProperty(COMMENT, wanted.contract().description())
            .withProperty(FINGERPRINT, wanted.fingerprint(sql))
            .createOrReplace();
    // Replacing a view keeps the properties of the one before, its owner among them.
    if (view.properties().containsKey(OWNER)) {
      view.updateProperties().remove(OWNER).commit();
    }
  }

  private static void check(Schema given, ViewDefinition wanted) throws ProvisionException {
    if (!ViewColumns.of(given).equals(ViewColumns.of(wanted.schema()))) {
      throw new ProvisionException(
          "Cannot make view %s: %s promises %s and %s gives %s. Make both say the same."
              .formatted(
                  wanted.contract().name(),
                  wanted.contract().location(),
                  ViewColumns.of(wanted.schema()),
                  wanted.file(),
                  ViewColumns.of(given)));
    }
  }

  /** The columns as Trino made them, with what the contract says they mean. */
  private static Schema documented(Schema given, Schema wanted) {
    List<Types.NestedField> columns = new ArrayList<>();
    for (Types.NestedField column : given.columns()) {
      String documentation = wanted.findField(column.name()).doc();
      columns.add(Types.NestedField.from(column).withDoc(documentation).build());
    }
    return new Schema(columns);
  }
}
