package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.FieldType;
import io.headwater.settings.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.view.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final Contracts CONTRACTS = Contracts.load();
  private static final ViewDefinition DAILY =
      ViewDefinition.inOrder(List.of(CONTRACTS.named("serving.sales_daily"))).getFirst();

  private final InMemoryCatalog catalog = new InMemoryCatalog();

  @BeforeEach
  void open() {
    catalog.initialize("lake", Map.of());
    catalog.createNamespace(Namespace.of("serving"));
  }

  @AfterEach
  void close() throws Exception {
    catalog.close();
  }

  @Test
  void aViewComesAfterTheOneItStandsOn() {
    List<Contract> backwards = CONTRACTS.all(Contract.Kind.VIEW).reversed();
    assertThat(backwards.getFirst().name()).isEqualTo("serving.sales_monthly");
    assertThat(ViewDefinition.inOrder(backwards))
        .extracting(view -> view.contract().name())
        .containsSubsequence("serving.sales_daily", "serving.sales_monthly")
        .containsSubsequence("serving.quality_rules", "serving.quality_scores");
  }

  @Test
  void everyQueryIsHeadedByItsQuestion() {
    for (ViewDefinition view : ViewDefinition.inOrder(CONTRACTS.all(Contract.Kind.VIEW))) {
      assertThat(view.sql().lines().findFirst().orElseThrow()).startsWith("-- ").endsWith("?");
      assertThat(view.sql()).doesNotContain(";\n");
    }
  }

  @Test
  void aContractWithoutAQueryIsRefused() {
    Contract view = DAILY.contract();
    Contract nameless =
        new Contract(
            "serving.nothing",
            view.kind(),
            view.version(),
            view.description(),
            view.fields(),
            view.rules(),
            view.grants(),
            view.retention(),
            view.properties(),
            view.location());
    assertThatThrownBy(() -> ViewDefinition.inOrder(List.of(nameless)))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "serving/sales_daily.odcs.yaml:1: its view needs the query sql/serving/nothing.sql");
  }

  @Test
  void createsWhatIsMissing() throws ProvisionException {
    assertThat(words(DAILY)).contains("create view serving.sales_daily");
  }

  @Test
  void aPublishedViewIsAsWanted() throws ProvisionException {
    publish(DAILY, "SELECT 1");
    assertThat(words(DAILY)).isEmpty();
    View view = catalog.loadView(DAILY.identifier());
    assertThat(view.sqlFor("trino").sql()).isEqualTo("SELECT 1");
    assertThat(view.schema().findField("day").doc())
        .isEqualTo(DAILY.contract().field("day").description());
    assertThat(view.properties()).containsEntry("comment", DAILY.contract().description());
  }

  @Test
  void aDraftThatBreaksItsContractIsNotPublished() {
    Contract other =
        Altered.replacing(DAILY.contract(), Altered.field("units", FieldType.Simple.INT, true));
    draft(new ViewDefinition(other, DAILY.sql()), "SELECT 1");
    assertThatThrownBy(() -> new ViewPublication(catalog).publish(DAILY))
        .isInstanceOf(ProvisionException.class)
        .hasMessage(
            "Cannot make view serving.sales_daily: serving/sales_daily.odcs.yaml:1 promises [day"
                + " date, country string, orders long, cancellations long, lines long, units long,"
                + " revenue decimal(18, 4), layer string] and sql/serving/sales_daily.sql gives"
                + " [day date, country string, orders long, cancellations long, lines long, units"
                + " int, revenue decimal(18, 4), layer string]. Make both say the same.");
    assertThat(catalog.viewExists(DAILY.identifier())).isFalse();
  }

  @Test
  void noticesThatSomebodyReplacedTheView() throws ProvisionException {
    publish(DAILY, "SELECT 1");
    catalog
        .loadView(DAILY.identifier())
        .replaceVersion()
        .withSchema(catalog.loadView(DAILY.identifier()).schema())
        .withDefaultNamespace(Namespace.of("serving"))
        .withQuery("trino", "SELECT 2")
        .commit();
    assertThat(words(DAILY)).contains("replace view serving.sales_daily (other definition)");
  }

  @Test
  void aViewNeverRunsWithTheRightsOfAnOwner() throws ProvisionException {
    publish(DAILY, "SELECT 1");
    catalog
        .loadView(DAILY.identifier())
        .updateProperties()
        .set("trino.run-as-owner", "provisioner")
        .commit();
    assertThat(words(DAILY)).contains("replace view serving.sales_daily (other rights)");
    publish(DAILY, "SELECT 1");
    assertThat(words(DAILY)).isEmpty();
  }

  @Test
  void noticesThatTheQueryOrTheContractChanged() throws ProvisionException {
    publish(DAILY, "SELECT 1");
    assertThat(words(new ViewDefinition(DAILY.contract(), DAILY.sql() + " LIMIT 1")))
        .contains("replace view serving.sales_daily (other definition)");
    Contract edited =
        Altered.replacing(DAILY.contract(), Altered.field("units", FieldType.Simple.LONG, true));
    assertThat(words(new ViewDefinition(edited, DAILY.sql())))
        .contains("replace view serving.sales_daily (other columns)");
  }

  private void publish(ViewDefinition view, String sql) throws ProvisionException {
    draft(view, sql);
    new ViewPublication(catalog).publish(view);
    catalog.dropView(view.draft());
  }

  /** As Trino leaves a view: every column optional and without a comment. */
  private void draft(ViewDefinition view, String sql) {
    List<Types.NestedField> columns =
        view.schema().columns().stream()
            .map(
                column ->
                    Types.NestedField.optional(column.fieldId(), column.name(), column.type()))
            .toList();
    ((ViewCatalog) catalog)
        .buildView(view.draft())
        .withSchema(new Schema(columns))
        .withDefaultCatalog("lake")
        .withDefaultNamespace(Namespace.of("serving"))
        .withQuery("trino", sql)
        .create();
  }

  private Optional<String> words(ViewDefinition view) throws ProvisionException {
    return views().compare(view).map(Step::describe);
  }

  private Views views() {
    return new Views(
        catalog,
        Set.of(Namespace.of("serving")),
        new TrinoSettings("jdbc:trino://localhost:1", "provisioner", new Secret("unused")));
  }
}
