package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableChangesTest {
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Contract LINES = CONTRACTS.named("silver.order_lines");
  private static final Contract ORDERS = CONTRACTS.named("bronze.orders");

  private final InMemoryCatalog catalog = new InMemoryCatalog();

  @BeforeEach
  void open() {
    catalog.initialize("lake", Map.of());
    catalog.createNamespace(Namespace.of("silver"));
    catalog.createNamespace(Namespace.of("bronze"));
  }

  @AfterEach
  void close() throws Exception {
    catalog.close();
  }

  @Test
  void createsWhatIsMissing() throws Exception {
    Step step = compare(LINES).orElseThrow();
    assertThat(step.describe())
        .isEqualTo(
            "create table silver.order_lines (18 columns, partitioned by month(occurred_at))");
    step.make();
    Table table = table(LINES);
    assertThat(table.schema().asStruct()).isEqualTo(TableDefinition.of(LINES).schema().asStruct());
    assertThat(Partitioning.words(table.spec())).containsExactly("month(occurred_at)");
    assertThat(table.properties()).containsEntry("write.parquet.compression-codec", "zstd");
  }

  @Test
  void everyShippedTableIsCreatedOnce() throws Exception {
    for (Contract contract : CONTRACTS.all(Contract.Kind.TABLE)) {
      Namespace namespace = Namespace.of(contract.namespace());
      if (!catalog.namespaceExists(namespace)) {
        catalog.createNamespace(namespace);
      }
      compare(contract).orElseThrow().make();
      assertThat(compare(contract)).isEmpty();
    }
  }

  @Test
  void addsAnOptionalColumnInItsPlace() throws Exception {
    Contract edited =
        Altered.inserting(LINES, 1, Altered.field("channel", FieldType.Simple.STRING, false));
    change(LINES, edited, "change table silver.order_lines (add column channel string)");
    assertThat(table(LINES).schema().columns())
        .extracting(Types.NestedField::name)
        .startsWith("event_id", "channel", "line_no");
    assertThat(table(LINES).schema().findField("channel").doc()).isEqualTo("What channel means.");
  }

  @Test
  void addsAMemberToTheLinesOfAnOrder() throws Exception {
    FieldType.Struct line =
        (FieldType.Struct) ((FieldType.ListOf) ORDERS.field("lines").type()).element().type();
    List<Field> members = new ArrayList<>(line.fields());
    members.add(2, Altered.field("discount", new FieldType.Decimal(12, 4), false));
    Field element =
        Altered.typed(
            ((FieldType.ListOf) ORDERS.field("lines").type()).element(),
            new FieldType.Struct(members));
    Contract edited =
        Altered.replacing(
            ORDERS, Altered.typed(ORDERS.field("lines"), new FieldType.ListOf(element)));
    change(
        ORDERS,
        edited,
        "change table bronze.orders (add column lines.element.discount decimal(12, 4))");
    assertThat(table(ORDERS).schema().findType("lines.element").asStructType().fields())
        .extracting(Types.NestedField::name)
        .startsWith("line_no", "product_id", "discount", "description");
  }

  @Test
  void widensANumber() throws Exception {
    Contract edited =
        Altered.replacing(LINES, Altered.typed(LINES.field("quantity"), FieldType.Simple.LONG));
    change(
        LINES, edited, "change table silver.order_lines (widen column quantity from int to long)");
    assertThat(table(LINES).schema().findType("quantity")).isEqualTo(Types.LongType.get());
  }

  @Test
  void renamesAColumnByItsId() throws Exception {
    Contract edited =
        Altered.replacing(LINES, "country", Altered.renamed(LINES.field("country"), "market"));
    int id = TableDefinition.of(LINES).schema().findField("country").fieldId();
    change(LINES, edited, "change table silver.order_lines (rename column country to market)");
    assertThat(table(LINES).schema().findField("market").fieldId()).isEqualTo(id);
  }

  @Test
  void namesEachDifferencePlaceByPlace() throws Exception {
    compare(LINES).orElseThrow().make();
    table(LINES).updateSchema().addColumn("stray", Types.StringType.get()).commit();
    table(LINES).updateProperties().set("commit.retry.num-retries", "1").commit();
    ProvisionException refusal =
        catchThrowableOfType(ProvisionException.class, () -> compare(LINES));
    assertThat(refusal.differences())
        .containsExactly(
            new Difference("table silver.order_lines, column stray", "nothing", "string"),
            new Difference("table silver.order_lines, commit.retry.num-retries", "10", "1"));
    table(LINES).updateSchema().deleteColumn("stray").commit();
    assertThat(compare(LINES).orElseThrow().differences())
        .containsExactly(
            new Difference("table silver.order_lines, commit.retry.num-retries", "10", "1"));
  }

  @Test
  void letsAColumnBeNullAndSaysWhatItMeans() throws Exception {
    Field country =
        Altered.optional(Altered.described(LINES.field("country"), "Where the customer lives."));
    change(
        LINES,
        Altered.replacing(LINES, country),
        "change table silver.order_lines (let column country be null, describe column country)");
    assertThat(table(LINES).schema().findField("country").isOptional()).isTrue();
    assertThat(table(LINES).schema().findField("country").doc())
        .isEqualTo("Where the customer lives.");
  }

  @Test
  void takesAnotherPrimaryKey() throws Exception {
    Field line = LINES.field("line_no");
    Contract edited = Altered.replacing(LINES, Altered.field("line_no", line.type(), true));
    edited =
        Altered.replacing(edited, Altered.described(edited.field("line_no"), line.description()));
    change(LINES, edited, "change table silver.order_lines (identify rows by [event_id])");
    assertThat(table(LINES).schema().identifierFieldNames()).isEqualTo(Set.of("event_id"));
  }

  @Test
  void bringsPropertiesBackAndLeavesOthersAlone() throws Exception {
    compare(LINES).orElseThrow().make();
    table(LINES)
        .updateProperties()
        .set("write.parquet.compression-codec", "gzip")
        .set("somebodys.own", "kept")
        .commit();
    Contract edited = Altered.versioned(LINES, "1.1.0");
    Step step = compare(edited).orElseThrow();
    assertThat(step.describe())
        .isEqualTo(
            "change table silver.order_lines (set headwater.contract.version to 1.1.0, set"
                + " write.parquet.compression-codec to zstd)");
    step.make();
    assertThat(compare(edited)).isEmpty();
    assertThat(table(LINES).properties()).containsEntry("somebodys.own", "kept");
  }

  @Test
  void refusesWhatRowsAlreadyWrittenCannotKeepAndNamesEachPlace() throws Exception {
    compare(LINES).orElseThrow().make();
    Contract edited =
        Altered.inserting(LINES, 0, Altered.field("channel", FieldType.Simple.STRING, true));
    edited = Altered.without(edited, "source");
    edited = Altered.replacing(edited, Altered.field("quantity", FieldType.Simple.STRING, true));
    Contract refused = edited;
    assertThatThrownBy(() -> compare(refused))
        .isInstanceOf(ProvisionException.class)
        .hasMessageStartingWith(
            """
            Cannot change table silver.order_lines: edited.odcs.yaml:7: 'channel' is new and required, which rows already written cannot keep; make it optional.
            Cannot change table silver.order_lines: edited.odcs.yaml:7: 'quantity' is int in the table and string in the contract, and Iceberg does not turn one into the other; add a column instead.
            Cannot change table silver.order_lines: silver/order_lines.odcs.yaml:1: the table has a column 'source' that the contract lacks; put it back or drop it by hand.
            It would break gold.fct_order_lines,\
            """)
        .hasMessageContaining("serving.sales_daily")
        .hasMessageContaining("chart Revenue by day")
        .hasMessageEndingWith("read by engineer.");
  }

  @Test
  void partitionsAnewAndLeavesFilesAsTheyAre() throws Exception {
    compare(LINES).orElseThrow().make();
    DataFile march =
        DataFiles.builder(table(LINES).spec())
            .withPath("file:///march.parquet")
            .withFileSizeInBytes(1)
            .withRecordCount(1)
            .withPartitionPath("occurred_at_month=494")
            .build();
    table(LINES).newAppend().appendFile(march).commit();

    change(
        LINES,
        partitioned("day"),
        "change table silver.order_lines (partition by day(occurred_at) instead of"
            + " month(occurred_at))");

    assertThat(Partitioning.words(table(LINES).spec())).containsExactly("day(occurred_at)");
    assertThat(table(LINES).currentSnapshot().addedDataFiles(table(LINES).io()))
        .extracting(DataFile::location, DataFile::specId)
        .containsExactly(tuple("file:///march.parquet", march.specId()));
    change(
        partitioned("day"),
        LINES,
        "change table silver.order_lines (partition by month(occurred_at) instead of"
            + " day(occurred_at))");
  }

  private static Contract partitioned(String transform) {
    Field time = LINES.field("occurred_at");
    return Altered.replacing(
        LINES,
        new Field(
            time.name(),
            time.type(),
            time.required(),
            time.description(),
            time.classification(),
            time.tags(),
            Optional.of(new Field.Partition(1, transform)),
            time.primaryKeyPosition(),
            time.location()));
  }

  private void change(Contract from, Contract to, String words) throws Exception {
    if (compare(from).isPresent()) {
      compare(from).orElseThrow().make();
    }
    Step step = compare(to).orElseThrow();
    assertThat(step.describe()).isEqualTo(words);
    step.make();
    assertThat(compare(to)).isEmpty();
  }

  private Optional<Step> compare(Contract contract) throws ProvisionException {
    return new Tables(catalog, Set.copyOf(catalog.listNamespaces()), Consumers.of(CONTRACTS))
        .compare(TableDefinition.of(contract));
  }

  private Table table(Contract contract) {
    return catalog.loadTable(TableDefinition.of(contract).identifier());
  }
}
