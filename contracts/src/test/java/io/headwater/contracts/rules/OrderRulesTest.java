package io.headwater.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** The rules of the shipped order contract, on whole events. */
class OrderRulesTest {
  private static final Contract ORDERS = Contracts.load().named("shop.orders.v1");
  private static final Schema SCHEMA = AvroSchemas.of(ORDERS);
  private static final Instant ARRIVED = Instant.parse("2011-12-09T12:50:00Z");

  @Test
  void aGoodEventKeepsEveryRule() {
    assertThat(broken(order())).isEmpty();
  }

  @Test
  void aMissingCustomerKeepsEveryRule() {
    GenericRecord order = order();
    order.put("customer_id", null);
    assertThat(broken(order)).isEmpty();
  }

  @Test
  void everyBrokenRuleIsNamedWithTheValue() {
    GenericRecord order = order();
    order.put("event_id", "not a uuid");
    order.put("event_type", "lost");
    order.put("order_id", "");
    order.put(
        "occurred_at", AvroValues.micros(ARRIVED.plus(Duration.ofHours(24)).plusNanos(1_000)));
    order.put("country", "");
    order.put("currency", "gbp");
    order.put("source", "");
    order.put("lines", List.of());
    assertThat(broken(order))
        .containsExactly(
            "event_id 'not a uuid' does not match"
                + " ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "event_type 'lost' is none of placed, cancelled, adjusted, stock_moved",
            "order_id '' is shorter than 1",
            "occurred_at 2011-12-10T12:50:00.000001Z is more than PT24H after the broker took it at"
                + " 2011-12-09T12:50:00Z",
            "country '' is shorter than 1",
            "currency 'gbp' does not match ^[A-Z]{3}$",
            "source '' is shorter than 1",
            "lines 0 items are fewer than 1");
  }

  @Test
  void anEventADayAheadOfTheBrokerIsInTime() {
    GenericRecord order = order();
    order.put("occurred_at", AvroValues.micros(ARRIVED.plus(Duration.ofHours(24))));
    assertThat(broken(order)).isEmpty();
  }

  @Test
  void theFirstBrokenLineIsNamed() {
    GenericRecord order = order();
    order.put("lines", List.of(line(1), line(0), line(-1)));
    assertThat(broken(order)).containsExactly("lines[1].line_no 0 is below 1");
  }

  @Test
  void aCodeWithALineBreakBehindItIsNoCode() {
    GenericRecord order = order();
    order.put("currency", "GBP\n");
    assertThat(broken(order)).containsExactly("currency 'GBP?' does not match ^[A-Z]{3}$");
  }

  @Test
  void saysTheSameInSql() {
    assertThat(ORDERS.rules())
        .extracting(Rule::sql)
        .containsExactly(
            "coalesce(`event_id` RLIKE"
                + " '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\\\z', true)",
            "coalesce(`event_type` IN ('placed', 'cancelled', 'adjusted', 'stock_moved'), true)",
            "coalesce(length(`order_id`) >= 1, true)",
            "coalesce(unix_micros(`occurred_at`) <= unix_micros(kafka_timestamp) + 86400000000,"
                + " true)",
            "coalesce(length(`country`) >= 1, true)",
            "coalesce(`currency` RLIKE '^[A-Z]{3}\\\\z', true)",
            "coalesce(length(`source`) >= 1, true)",
            "coalesce(size(`lines`) >= 1, true)",
            "coalesce(forall(`lines`, x1 -> coalesce(x1.`line_no` >= 1, true)), true)",
            "coalesce(forall(`lines`, x1 -> coalesce(x1.`quantity` >= -1000000, true)), true)",
            "coalesce(forall(`lines`, x1 -> coalesce(x1.`quantity` <= 1000000, true)), true)",
            "coalesce(forall(`lines`, x1 -> coalesce(x1.`unit_price` >= -100000, true)), true)",
            "coalesce(forall(`lines`, x1 -> coalesce(x1.`unit_price` <= 100000, true)), true)");
  }

  @Test
  void travelsToAnotherProcess() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(new ArrayList<>(ORDERS.rules()));
    List<?> arrived =
        (List<?>) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    GenericRecord order = order();
    order.put("currency", "gbp");
    assertThat(arrived)
        .hasSameSizeAs(ORDERS.rules())
        .flatExtracting(rule -> ((Rule) rule).check(order, ARRIVED).stream().toList())
        .containsExactly("currency 'gbp' does not match ^[A-Z]{3}$");
  }

  private static List<String> broken(GenericRecord order) {
    return ORDERS.rules().stream().flatMap(rule -> rule.check(order, ARRIVED).stream()).toList();
  }

  private static GenericRecord order() {
    GenericRecord order = new GenericData.Record(SCHEMA);
    order.put("event_id", "3b241101-e2bb-4255-8caf-4136c566a962");
    order.put("event_type", "placed");
    order.put("order_id", "581587");
    order.put("occurred_at", AvroValues.micros(ARRIVED));
    order.put("customer_id", "12680");
    order.put("country", "France");
    order.put("currency", "GBP");
    order.put("source", "web");
    order.put("lines", List.of(line(1), line(2)));
    return order;
  }

  private static GenericRecord line(int number) {
    GenericRecord line = new GenericData.Record(SCHEMA.getField("lines").schema().getElementType());
    line.put("line_no", number);
    line.put("product_id", "22613");
    line.put("quantity", 12);
    line.put("unit_price", AvroValues.bytes(new BigDecimal("0.85"), 4));
    line.put("invoiced_at", AvroValues.micros(ARRIVED));
    return line;
  }
}
