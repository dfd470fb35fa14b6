package io.headwater.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The blueprint of a platform that is at rest says what its engines themselves say. */
abstract class DrawnBlueprint {
  private static final List<String> WRITTEN =
      List.of("gold.dim_customer", "gold.fct_payments", "gold.customer_features");

  private final Deployment headwater;

  DrawnBlueprint(Deployment headwater) {
    this.headwater = headwater;
  }

  @Test
  void itsFiguresAreThoseOfTrinoAndKafka() throws Exception {
    JsonNode blueprint = blueprint();
    Map<String, JsonNode> stored = stored(blueprint);
    List<String> gold = stored.keySet().stream().filter(name -> name.startsWith("gold.")).toList();
    assertThat(gold).containsAll(WRITTEN);
    for (String table : gold) {
      assertThat(stored.get(table).path("records").asText())
          .as(table)
          .isEqualTo(headwater.sqlAsEngineer("select count(*) from " + table).getFirst());
    }
    for (String table : WRITTEN) {
      assertThat(
              stored.get(table).path("files").asText()
                  + ","
                  + stored.get(table).path("bytes").asText())
          .as(table)
          .isEqualTo(
              headwater
                  .sqlAsEngineer(
                      "select count(*), sum(file_size_in_bytes) from gold.\"%s$files\""
                          .formatted(table.substring("gold.".length())))
                  .getFirst());
    }
    for (String topic : List.of("cdc.shop.customers", "shop.visits.v1", "shop.payments.v1")) {
      assertThat(stored.get(topic).path("records").asLong())
          .as(topic)
          .isPositive()
          .isEqualTo(records(topic));
    }
  }

  @Test
  void itIsTheSameAgainButForTheMoment() throws IOException {
    assertThat(stored(blueprint()).keySet()).isEqualTo(stored(blueprint()).keySet());
    assertThat(blueprint().path("transformations")).isEqualTo(blueprint().path("transformations"));
  }

  @Test
  void itIsAlsoAPage() {
    assertThat(headwater.run("blueprint").orFail().out())
        .startsWith("# Headwater: blueprint")
        .contains("## Cost in a cloud", "| `gold.dim_customer` |");
    assertThat(
            headwater
                .run("blueprint", "--format", "html", "--use-case", "sales", "--storage", "warm")
                .orFail()
                .out())
        .startsWith("<!doctype html>")
        .contains("<svg", "gold.agg_monthly_report")
        .doesNotContain("iot.readings.v1");
  }

  private JsonNode blueprint() throws IOException {
    return new ObjectMapper()
        .readTree(headwater.run("blueprint", "--format", "json").orFail().out());
  }

  /** What was measured of each dataset, by name. */
  private static Map<String, JsonNode> stored(JsonNode blueprint) {
    return StreamSupport.stream(blueprint.path("storage").spliterator(), false)
        .flatMap(layer -> StreamSupport.stream(layer.path("datasets").spliterator(), false))
        .collect(
            Collectors.toMap(
                stored -> stored.path("dataset").asText(), stored -> stored.path("measured")));
  }

  private long records(String topic) throws ExecutionException, InterruptedException {
    try (Admin admin = headwater.broker().admin()) {
      return sum(admin, topic, OffsetSpec.latest()) - sum(admin, topic, OffsetSpec.earliest());
    }
  }

  private static long sum(Admin admin, String topic, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
            .collect(
                Collectors.toMap(
                    each -> new TopicPartition(topic, each.partition()), each -> which));
    return admin
        .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
        .all()
        .get()
        .values()
        .stream()
        .mapToLong(ListOffsetsResultInfo::offset)
        .sum();
  }
}
