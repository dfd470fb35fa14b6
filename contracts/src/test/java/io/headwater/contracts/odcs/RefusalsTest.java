package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake a contract can hold, each told with its file and line. */
class RefusalsTest {
  @TempDir private Path root;

  @Test
  void acceptsTheContractTheseTestsBreak() {
    write("silver/orders.odcs.yaml", ContractText.table());
    assertThat(Contracts.load(root).all())
        .extracting(Contract::name)
        .containsExactly("silver.orders");
  }

  @Test
  void refusesWhatIsNotYaml() {
    refuses("domain: shop", "domain: [shop", 7, "this is not YAML: ");
  }

  @Test
  void refusesAnEmptyFile() {
    write("silver/orders.odcs.yaml", "");
    refuses(1, "the file is empty; write a contract or remove it");
  }

  @Test
  void refusesAFolderWithoutContracts() {
    assertThatThrownBy(() -> Contracts.load(root))
        .isInstanceOf(ContractException.class)
        .hasMessageEndingWith("there is no *.odcs.yaml; contracts must be there");
  }

  @Test
  void refusesAListWhereAMappingBelongs() {
    write("silver/orders.odcs.yaml", "- apiVersion: v3.1.0");
    refuses(1, "the file must be a mapping of keys to values");
  }

  @Test
  void refusesMissingKeysOfTheContract() {
    refuses("apiVersion: v3.1.0", "#", 2, "'apiVersion' is missing; add it");
    refuses("kind: DataContract", "#", 1, "'kind' is missing; add it");
    refuses("id: silver.orders", "#", 1, "'id' is missing; add it");
    refuses("version: 1.0.0", "#", 1, "'version' is missing; add it");
    refuses("status: active", "#", 1, "'status' is missing; add it");
  }

  @Test
  void refusesMissingKeysOfTheDataset() {
    refuses("  - name: orders", "  - id: orders", 8, "'name' is missing; add it");
    refuses("    physicalName: silver.orders", "#", 8, "'physicalName' is missing; add it");
    refuses("    physicalType: table", "#", 8, "'physicalType' is missing; add it");
  }

  @Test
  void refusesMissingKeysOfAField() {
    refuses("- name: amount", "- id: amount", 30, "'name' is missing; add it");
    refuses("physicalType: decimal(12,4)", "#", 30, "'physicalType' is missing; add it");
  }

  @Test
  void refusesAContractWithoutADataset() {
    String text = ContractText.table();
    write("silver/orders.odcs.yaml", text.substring(0, text.indexOf("schema:")));
    refuses(1, "'schema' must hold one dataset; give each its own file");
  }

  @Test
  void refusesAnotherKind() {
    refuses("kind: DataContract", "kind: Data", 2, "'kind' is 'Data'; it must be DataContract");
  }

  @Test
  void refusesAnotherVersionOfTheStandard() {
    refuses("v3.1.0", "v2.2.0", 1, "'apiVersion' is 'v2.2.0'; it must be v3.1.0");
  }

  @Test
  void refusesAnUnknownKindOfDataset() {
    refuses(
        "physicalType: table",
        "physicalType: tabel",
        10,
        "'physicalType' is 'tabel'; it must be topic, table or view");
  }

  @Test
  void namesTheKeyAMistypedOneIsNearestTo() {
    refuses(
        "physicalType: decimal",
        "physcalType: decimal",
        31,
        "unknown key 'physcalType'; did you mean 'physicalType'?");
    refuses("status: active", "stauts: active", 5, "unknown key 'stauts'; did you mean 'status'?");
  }

  @Test
  void refusesRulesNobodyWouldEnforce() {
    refuses("pattern: ", "format: ", 21, "unknown key 'format'");
    refuses(
        "    physicalType: table",
        "    quality: [{type: sql}]\n    physicalType: table",
        10,
        "unknown key 'quality'");
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    refuses("domain: shop", "status: active", 6, "'status' is there twice; keep one");
  }

  @Test
  void refusesAnUnknownType() {
    refuses(
        "physicalType: string",
        "physicalType: varchar",
        18,
        "unknown type 'varchar'; use one of string, boolean, int, long, double, date, timestamptz,"
            + " binary, decimal(p,s), list, struct");
  }

  @Test
  void refusesADecimalWithoutPrecision() {
    refuses(
        "decimal(12,4)",
        "decimal",
        31,
        "'decimal' needs a precision of 1 to 38 and a scale up to it, such as decimal(12,4)");
    refuses("decimal(12,4)", "decimal(39,4)", 31, "'decimal(39,4)' needs a precision of 1 to 38");
    refuses("decimal(12,4)", "decimal(4,12)", 31, "'decimal(4,12)' needs a precision of 1 to 38");
  }

  @Test
  void refusesAListWithoutElementsAndAStructWithoutMembers() {
    refuses("physicalType: decimal(12,4)", "physicalType: list", 30, "a list needs 'items'");
    refuses(
        "physicalType: decimal(12,4)", "physicalType: struct", 30, "a struct needs 'properties'");
  }

  @Test
  void refusesElementsOfWhatIsNoList() {
    refuses(
        "physicalType: list", "physicalType: string", 37, "'items' is for a list, not for string");
  }

  @Test
  void refusesTwoFieldsOfOneName() {
    refuses(
        "- name: amount",
        "- name: order_id",
        30,
        "the field 'order_id' is there twice; rename or remove one");
  }

  @Test
  void refusesANameThatIsNotInSnakeCase() {
    refuses(
        "name: line_no",
        "name: lineNo",
        41,
        "'lineNo' is not in snake_case; use a name such as order_id");
  }

  @Test
  void refusesAFlagThatIsNeitherTrueNorFalse() {
    refuses("partitioned: true", "partitioned: yes", 25, "'partitioned' is 'yes'; it must be true");
  }

  @Test
  void refusesAnUnknownPartitionTransform() {
    refuses(
        "value: day",
        "value: week",
        29,
        "unknown partition transform 'week'; use identity, day, month, year, hour or bucket[n]");
  }

  @Test
  void refusesATransformThatDoesNotFitTheType() {
    refuses(
        "physicalType: timestamptz",
        "physicalType: string",
        29,
        "cannot partition a string by day");
  }

  @Test
  void refusesAPartitionWithoutItsOtherHalf() {
    refuses(
        "        partitioned: true\n",
        "",
        22,
        "the field has a partition but not 'partitioned: true'");
    refuses(
        "partitionKeyPosition: 1",
        "unique: false",
        22,
        "'partitioned: true' needs 'partitionKeyPosition', from 1");
  }

  @Test
  void refusesTwoPartitionFieldsAtOnePosition() {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        partitioned: true\n        partitionKeyPosition: 1",
        30,
        "'placed_at' and 'amount' both have position 1 of the partition; give each its own");
  }

  @Test
  void refusesAPartitionOfATopic() {
    refuses(
        "physicalType: table",
        "physicalType: topic",
        22,
        "only a table is partitioned by a field; remove it");
  }

  @Test
  void refusesHalfAPrimaryKey() {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        primaryKey: true",
        30,
        "'primaryKey: true' and 'primaryKeyPosition' go together; give both");
  }

  @Test
  void refusesABadRegularExpression() {
    refuses("\"^[0-9]+$\"", "\"^[0-9+$\"", 21, "'^[0-9+$' is not a regular expression: Unclosed");
  }

  @Test
  void refusesARuleThatDoesNotFitTheType() {
    refuses(
        "pattern: \"^[0-9]+$\"",
        "minimum: 1",
        21,
        "'minimum' is for numbers, not for string; remove it or change the physicalType");
  }

  @Test
  void refusesALimitTheFieldCannotHold() {
    refusesRule("minimum: 0.00001", "'minimum' is '0.00001'; it must be a number that fits");
    refusesRule("maximum: 123456789", "'maximum' is '123456789'; it must be a number that fits");
    refusesRule("maximum: much", "'maximum' is 'much'; it must be a number that fits");
  }

  @Test
  void refusesAnUnknownMetric() {
    refusesQuality(
        "type: library, metric: rowCount", "unknown rule metric 'rowCount'; use invalidValues");
  }

  @Test
  void refusesAnUnknownImplementation() {
    refusesQuality(
        "type: custom, engine: headwater, implementation: beforeArrival PT1H",
        "unknown rule implementation 'beforeArrival PT1H'; use notAfterArrival with a duration");
    refuses(
        "physicalType: timestamptz",
        "physicalType: timestamptz\n        quality: [{type: custom, engine: headwater,"
            + " implementation: notAfterArrival tomorrow}]",
        24,
        "'implementation' is 'notAfterArrival tomorrow'; it must be followed by a duration");
  }

  @Test
  void refusesAnUnknownTypeOfQuality() {
    refusesQuality("type: sql", "unknown quality type 'sql'; use library or custom");
    refusesQuality(
        "type: custom, engine: soda, implementation: notAfterArrival PT1H",
        "a custom rule needs 'engine: headwater'");
  }

  @Test
  void refusesValidValuesWithoutValues() {
    refusesQuality(
        "type: library, metric: invalidValues, mustBe: 0",
        "'invalidValues' needs 'arguments' with a list of 'validValues'");
  }

  @Test
  void refusesAnUnknownAccess() {
    refuses(
        "access: write", "access: append", 50, "'access' is 'append'; it must be read or write");
  }

  @Test
  void refusesAnUnreadableRetention() {
    refuses("value: 30", "value: long", 46, "'value' is 'long'; it must be a whole number from 1");
    refuses("unit: d", "unit: moons", 47, "'unit' is 'moons'; it must be d or h");
  }

  @Test
  void refusesCustomPropertiesThatNameNoField() {
    refuses(
        "value: order_id",
        "value: order_idd",
        13,
        "eventId: there is no field 'order_idd'; did you mean 'order_id'?");
    refuses("value: placed_at", "value: amount", 15, "eventTime: 'amount' must be a timestamptz");
    refuses("value: placed_at", "value: when", 15, "eventTime: there is no field 'when'");
    refuses(
        "property: eventId\n        value: order_id",
        "property: key\n        value: order_id,nope",
        13,
        "key: there is no field 'nope'");
  }

  @Test
  void refusesACustomPropertyOfAFieldThatNobodyReads() {
    refuses(
        "property: partitionTransform",
        "property: partitionTransfrom",
        29,
        "unknown custom property 'partitionTransfrom' of a field; known is partitionTransform");
  }

  @Test
  void refusesATableWithoutANamespace() {
    refuses(
        "physicalName: silver.orders",
        "physicalName: orders",
        9,
        "'orders' is not a namespace and a name in snake_case; use one such as silver.order_lines");
  }

  @Test
  void refusesAGoldTableThatDoesNotSayWhatItIs() {
    refuses(
        "physicalName: silver.orders",
        "physicalName: gold.orders",
        9,
        "'gold.orders' is in gold; its name must start with dim_, fct_ or agg_");
  }

  @Test
  void refusesATopicNameKafkaWouldNotTake() {
    write(
        "silver/orders.odcs.yaml",
        ContractText.table()
            .replace("physicalName: silver.orders", "physicalName: shop/orders")
            .replace("physicalType: table", "physicalType: topic"));
    refuses(9, "'shop/orders' is no name for a topic; use one such as shop.orders.v1");
  }

  @Test
  void refusesTwoContractsOfOneName() {
    write("a.odcs.yaml", ContractText.table());
    write("silver/orders.odcs.yaml", ContractText.table());
    refuses(1, "'silver.orders' has a contract already, a.odcs.yaml:1; remove one");
  }

  @Test
  void refusesFieldsFromAContractThatIsNotThere() {
    refuses(
        "property: eventId\n        value: order_id",
        "property: fieldsFrom\n        value: silver.order",
        13,
        "fieldsFrom: there is no contract 'silver.order'; did you mean 'silver.orders'?");
  }

  @Test
  void refusesAFieldThatAnotherContractGivesToo() {
    write("a.odcs.yaml", ContractText.table().replace("Name: silver.", "Name: bronze."));
    refuses(
        "property: eventId\n        value: order_id",
        "property: fieldsFrom\n        value: bronze.orders",
        17,
        "the field 'order_id' comes from 'bronze.orders' too; rename or remove it");
  }

  @Test
  void tellsEveryMistakeOfEveryFileAtOnceInReadingOrder() {
    write("b.odcs.yaml", ContractText.table().replace("access: write", "access: append"));
    write(
        "a.odcs.yaml",
        ContractText.table()
            .replace("physicalName: silver.orders", "physicalName: orders")
            .replace("decimal(12,4)", "money")
            .replace("kind: DataContract", "kind: Contract"));
    assertThatThrownBy(() -> Contracts.load(root))
        .hasMessage(
            """
            a.odcs.yaml:2: 'kind' is 'Contract'; it must be DataContract
            a.odcs.yaml:9: 'orders' is not a namespace and a name in snake_case; use one such as \
            silver.order_lines
            a.odcs.yaml:31: unknown type 'money'; use one of string, boolean, int, long, double, \
            date, timestamptz, binary, decimal(p,s), list, struct
            b.odcs.yaml:50: 'access' is 'append'; it must be read or write""");
  }

  private void refusesRule(String rule, String problem) {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: decimal(12,4)\n        logicalTypeOptions:\n          " + rule,
        33,
        problem);
  }

  private void refusesQuality(String quality, String problem) {
    refuses(
        "physicalType: decimal(12,4)",
        "physicalType: string\n        quality: [{" + quality + "}]",
        32,
        problem);
  }

  private void refuses(String right, String wrong, int line, String problem) {
    assertThat(ContractText.table()).contains(right);
    write(
        "silver/orders.odcs.yaml",
        ContractText.table().replaceFirst(quoted(right), literal(wrong)));
    refuses(line, problem);
  }

  private void refuses(int line, String problem) {
    assertThatThrownBy(() -> Contracts.load(root))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("silver/orders.odcs.yaml:" + line + ": " + problem);
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }

  private void write(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
