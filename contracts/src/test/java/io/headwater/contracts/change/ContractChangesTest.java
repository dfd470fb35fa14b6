package io.headwater.contracts.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroFields;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.lineage.Lineage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractChangesTest {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: shop.returns.v1
      version: 1.0.0
      status: active
      domain: shop
      schema:
        - name: ReturnEvent
          physicalName: shop.returns.v1
          physicalType: topic
          customProperties:
            - property: partitions
              value: "2"
          properties:
            - name: event_id
              physicalType: string
              required: true
            - name: pieces
              physicalType: int
              required: true
            - name: refund
              physicalType: decimal(12,4)
              required: false
            - name: buyer
              physicalType: string
              required: false
              tags: [pii]
      slaProperties:
        - property: retention
          value: 7
          unit: d
      roles:
        - role: batch
          access: read
      """;

  @TempDir Path folder;

  @Test
  void whatLeavesOldRecordsReadableIsCompatible() {
    assertThat(
            changes(
                CONTRACT
                    .replace("physicalType: int", "physicalType: long")
                    .replace("decimal(12,4)", "decimal(18,4)")
                    .replace(
                        "- name: buyer",
                        "- name: note\n        physicalType: string\n"
                            + "      - name: customer\n        customProperties:\n"
                            + "          - property: aliases\n            value: buyer")
                    .replace("value: 7", "value: 9")))
        .containsExactly(
            "compatible type-widened 'pieces' is long and was int",
            "compatible type-widened 'refund' is decimal(18,4) and was decimal(12,4)",
            "compatible optional-field-added 'note' is new",
            "compatible field-renamed 'customer' was 'buyer'",
            "compatible kept-longer kept 9 days and was kept 7 days");
  }

  @Test
  void whatReadersOrWritersCannotFollowIsBreaking() {
    assertThat(
            changes(
                CONTRACT
                    .replace("physicalType: int", "physicalType: string")
                    .replace("decimal(12,4)", "decimal(12,2)")
                    .replace("name: event_id", "name: key")
                    .replace(", [pii]", "")
                    .replace("        tags: [pii]\n", "")
                    .replace("value: \"2\"", "value: \"1\"")
                    .replace("role: batch", "role: streaming")
                    .replace("value: 7", "value: 5")))
        .containsExactly(
            "breaking required-field-added 'key' is new and required, which what is already written lacks",
            "breaking type-changed 'pieces' is string and was int, which does not fit into it",
            "breaking type-changed 'refund' is decimal(12,2) and was decimal(12,4), which does not fit into it",
            "breaking field-removed 'event_id' is gone",
            "breaking personal-data-unmarked 'buyer' is not personal any more",
            "compatible right-given streaming may read",
            "breaking right-taken batch may not read any more",
            "breaking kept-shorter kept 5 days and was kept 7 days",
            "breaking partitions-removed 1 partitions, before 2, which Kafka cannot");
  }

  @Test
  void aStricterRuleBreaksThoseWhoWriteAndALooserOneNobody() {
    String strict =
        CONTRACT.replace(
            "physicalType: int\n        required: true",
            "physicalType: int\n        required: true\n        logicalTypeOptions:\n          minimum: 1");
    assertThat(changes(strict))
        .containsExactly("breaking rule-added pieces minimum 1: what is sent now may break it");
    assertThat(changes(strict, CONTRACT))
        .containsExactly("compatible rule-removed pieces minimum 1");
  }

  @Test
  void theSchemaOfATopicSaysWhatItsFieldsAre() {
    Contract orders = Contracts.load().named("shop.orders.v1");
    assertThat(
            FieldChanges.between(
                AvroFields.of(AvroSchemas.of(orders), orders.location()).orElseThrow(), orders))
        .isEmpty();
  }

  @Test
  void namesWhomAChangeBreaks() {
    Contracts contracts = Contracts.load();
    Whom whom =
        new Whom(
            contracts,
            Lineage.of(contracts, contract -> Optional.empty()),
            dataset -> dataset.equals("gold.agg_feedback") ? List.of("Stars") : List.of());
    assertThat(whom.isBrokenBy("silver.feedback"))
        .isEqualTo(
            "gold.agg_feedback, gold.customer_features, gold.fct_customer_journey, chart Stars;"
                + " read by engineer");
  }

  private List<String> changes(String after) {
    return changes(CONTRACT, after);
  }

  private List<String> changes(String before, String after) {
    return ContractChanges.between(load("before", before), load("after", after)).stream()
        .map(change -> change.verdict().text() + " " + change.rule() + " " + change.words())
        .toList();
  }

  private Contracts load(String name, String text) {
    try {
      Path state = Files.createDirectories(folder.resolve(name));
      Files.writeString(state.resolve("returns.odcs.yaml"), text);
      return Contracts.load(state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
