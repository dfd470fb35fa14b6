package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import org.junit.jupiter.api.Test;

/** The mistakes contracts as a whole can hold, each told with its file and line. */
class ContractRefusalsTest extends Refusals {
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
        "'physicalType' is 'tabel'; it must be topic, landing, table, view or fields");
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
  void refusesAKeyThatIsThereTwice() {
    refuses("domain: shop", "status: active", 6, "'status' is there twice; keep one");
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
  void refusesAPartOfTheFieldsThatIsNotThere() {
    write("a.odcs.yaml", ContractText.table().replace("Name: silver.", "Name: bronze."));
    refuses(
        "property: eventId\n        value: order_id",
        "property: fieldsFrom\n        value: bronze.orders\n"
            + "      - property: fields\n        value: order_ids",
        15,
        "fields: none of bronze.orders has a field 'order_ids'; did you mean 'order_id'?");
  }

  @Test
  void refusesAPartOfTheFieldsOfNobody() {
    refuses(
        "property: eventId\n        value: order_id",
        "property: fields\n        value: order_ids",
        13,
        "fields: needs 'fieldsFrom': the contracts to take them from");
  }

  @Test
  void refusesFieldsThatGoRoundInACircle() {
    String from = "property: fieldsFrom\n        value: ";
    write(
        "a.odcs.yaml",
        ContractText.table()
            .replace("Name: silver.", "Name: bronze.")
            .replace("property: eventId\n        value: order_id", from + "silver.orders"));
    assertThatThrownBy(
            () -> {
              write(
                  "b.odcs.yaml",
                  ContractText.table()
                      .replace(
                          "property: eventId\n        value: order_id", from + "bronze.orders"));
              Contracts.load(root);
            })
        .hasMessageContaining("takes its fields, by way of others, from itself");
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

  @Test
  void refusesACustomPropertyThatIsNearlyAKnownOne() {
    refuses(
        "property: eventTime",
        "property: eventtime",
        15,
        "unknown custom property 'eventtime'; did you mean 'eventTime'?");
  }
}
