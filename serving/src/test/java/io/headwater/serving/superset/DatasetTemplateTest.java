package io.headwater.serving.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTemplateTest {
  private static final String TEMPLATE =
      """
      contract: serving.visits
      main_dttm_col: seen_at
      metrics:
      - metric_name: total_amount
        sum: amount
        d3format: ',.0f'
      - metric_name: newest
        expression: MAX(seen_at)
      uuid: 98552c64-7096-4b35-a5fd-ba6a69165965
      """;

  @TempDir Path folder;

  @Test
  void takesNameColumnsAndMeaningsFromTheContract() throws IOException {
    assertThat(DatasetTemplate.parse(TEMPLATE).with(contract("analyst", "long")))
        .isEqualTo(
            """
            table_name: visits
            schema: serving
            catalog: lake
            description: Who was there.
            main_dttm_col: seen_at
            metrics:
            - metric_name: total_amount
              d3format: ',.0f'
              expression: SUM(amount)
              description: What was spent, in GBP.
            - metric_name: newest
              expression: MAX(seen_at)
            uuid: 98552c64-7096-4b35-a5fd-ba6a69165965
            columns:
            - column_name: seen_at
              verbose_name: Seen at
              description: When, UTC.
              type: TIMESTAMP(6) WITH TIME ZONE
              is_dttm: true
              groupby: true
              filterable: true
            - column_name: amount
              verbose_name: Amount
              description: What was spent, in GBP.
              type: DECIMAL(18, 4)
              is_dttm: false
              groupby: false
              filterable: true
            - column_name: visitors
              verbose_name: Visitors
              description: How many.
              type: BIGINT
              is_dttm: false
              groupby: false
              filterable: true
            """);
  }

  @Test
  void refusesWhatTheAnalystMayNotRead() throws IOException {
    Contracts contracts = contract("engineer", "long");
    assertThatThrownBy(() -> DatasetTemplate.parse(TEMPLATE).with(contracts))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "visits.odcs.yaml:1: is shown in Superset, so its roles must let the analyst read it");
  }

  @Test
  void refusesToAddUpAColumnThatIsNotThere() throws IOException {
    Contracts contracts = contract("analyst", "long");
    String misspelt = TEMPLATE.replace("sum: amount", "sum: amuont");
    assertThatThrownBy(() -> DatasetTemplate.parse(misspelt).with(contracts))
        .isInstanceOf(ContractException.class)
        .hasMessage("visits.odcs.yaml:1: has no field 'amuont'");
  }

  @Test
  void saysTheTypesAsTrinoDoes() throws IOException {
    assertThat(typeOf("string")).isEqualTo("VARCHAR");
    assertThat(typeOf("boolean")).isEqualTo("BOOLEAN");
    assertThat(typeOf("int")).isEqualTo("INTEGER");
    assertThat(typeOf("double")).isEqualTo("DOUBLE");
    assertThat(typeOf("date")).isEqualTo("DATE");
    assertThat(typeOf("binary")).isEqualTo("VARBINARY");
  }

  /** The type Superset is told for a column that the contract gives this one. */
  private String typeOf(String type) throws IOException {
    return DatasetTemplate.parse(TEMPLATE)
        .with(contract("analyst", type))
        .lines()
        .filter(line -> line.startsWith("  type: "))
        .reduce((first, last) -> last)
        .orElseThrow()
        .substring("  type: ".length());
  }

  private Contracts contract(String reader, String type) throws IOException {
    Files.writeString(
        folder.resolve("visits.odcs.yaml"),
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: serving.visits
        version: 1.0.0
        status: active
        domain: shop
        description:
          purpose: Who was there.
        schema:
          - name: visits
            physicalName: serving.visits
            physicalType: view
            properties:
              - name: seen_at
                physicalType: timestamptz
                description: When, UTC.
              - name: amount
                physicalType: decimal(18,4)
                description: What was spent, in GBP.
              - name: visitors
                physicalType: %s
                description: How many.
        roles:
          - role: %s
            access: read
        """
            .formatted(type, reader));
    return Contracts.load(folder);
  }
}
