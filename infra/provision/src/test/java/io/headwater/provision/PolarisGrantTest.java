package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PolarisGrantTest {
  @Test
  void isReadAsPolarisTellsIt() throws JsonProcessingException {
    assertThat(
            grant(
                """
                {"namespace": ["gold"], "privilege": "TABLE_DROP", "type": "namespace"}"""))
        .isEqualTo(PolarisGrant.onNamespace("gold", "TABLE_DROP"));
  }

  @Test
  void isTakenBackWithWhatPolarisToldOfIt() throws JsonProcessingException {
    PolarisGrant onTable =
        grant(
            """
            {"type": "table", "namespace": ["gold", "days"], "tableName": "dim_day",
             "privilege": "TABLE_DROP"}""");
    assertThat(onTable.place()).isEqualTo("table gold.days.dim_day");
    assertThat(onTable.request().toString())
        .isEqualTo(
            "{\"grant\":{\"type\":\"table\",\"namespace\":[\"gold\",\"days\"],"
                + "\"tableName\":\"dim_day\",\"privilege\":\"TABLE_DROP\"}}");
  }

  private static PolarisGrant grant(String json) throws JsonProcessingException {
    return PolarisGrant.parse(new ObjectMapper().readTree(json));
  }
}
