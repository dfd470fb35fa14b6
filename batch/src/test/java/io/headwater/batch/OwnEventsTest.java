package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.bronze.MemoryLog;
import io.headwater.batch.bronze.RecordDecoding;
import io.headwater.batch.fixture.AvroOrders;
import io.headwater.batch.fixture.Order;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.TestRegistry;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.landing.LandingStore;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.wire.RegistryAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of one's own come to silver by nothing but the contract of their topic. */
final class OwnEventsTest {
  private static final Order ORDER = Order.placed("1", "2011-01-05T10:00:00Z", 6, "2.5500");

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: sales
      version: 1.0.0
      status: active
      schema:
        - name: sales
          physicalName: acme.branch-sales.v1
          physicalType: topic
          customProperties:
            - {property: fieldsFrom, value: shop.orders.v1}
            - {property: eventId, value: event_id}
            - {property: eventTime, value: occurred_at}
      """;

  @TempDir private Path folder;

  @Test
  void comeToSilverOnceWithTheirPersonalFieldsAsTokens() throws IOException {
    Path own = Files.createDirectories(folder.resolve("datasets/sales"));
    Files.writeString(own.resolve("sales.odcs.yaml"), CONTRACT);
    Datasets datasets = Datasets.load(own.getParent());
    Lake lake = TestLake.emptyWith(datasets.all());
    MemoryLog log = new MemoryLog(lake.session());
    log.add(0, AvroOrders.bytes(ORDER));
    log.add(1, AvroOrders.bytes(ORDER));
    log.add(1, AvroOrders.bytes(Order.placed("no number", "2011-01-05T10:00:00Z", 1, "1.0000")));
    log.add(1, "not Avro".getBytes(StandardCharsets.UTF_8));

    try (TestRegistry registry = new TestRegistry()) {
      Steps steps =
          new Steps(
              datasets.own().get("sales"),
              datasets.all(),
              lake,
              log,
              new RecordDecoding(
                  RegistryAddress.open(registry.uri()), Duration.ofSeconds(2), Duration.ZERO),
              new LandingStore(lake.table("bronze.price_lists").io(), "file:///nowhere/"));
      List.of(Layer.BRONZE, Layer.SILVER)
          .forEach(layer -> steps.of(layer).forEach(step -> step.run("run")));
    }

    assertThat(texts("SELECT order_id, customer_id_token FROM lake.silver.branch_sales"))
        .contains("[1,%s]".formatted(Tokens.of("17850")));
    assertThat(texts("SELECT topic FROM lake.bronze.dead_letters"))
        .containsExactly("[acme.branch-sales.v1]");
    assertThat(texts("SELECT * FROM lake.bronze.branch_sales")).hasSize(3);
    assertThat(
            texts("SELECT event_id FROM lake.silver.branch_sales").size()
                + texts("SELECT event_id FROM lake.silver.branch_sales_quarantine").size())
        .isEqualTo(2);
  }

  private static List<String> texts(String sql) {
    return TestLake.rows(sql).stream().map(Row::toString).toList();
  }
}
