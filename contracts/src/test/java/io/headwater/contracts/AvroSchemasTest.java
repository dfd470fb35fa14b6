package io.headwater.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroSchemasTest {
  private static final String ORDER_EVENT =
      """
      {"type": "record", "name": "OrderEvent", "namespace": "shop",
       "doc": "Every order event of the shop, one event an invoice with its lines in the order they \
      were written: placed, cancelled, adjusted or a stock movement.",
       "fields": [
        {"name": "event_id", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "Name-based UUID of source, order_id and calendar day: the same event sent again has \
      the same id, and one id never spans two days."},
        {"name": "event_type", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "What happened to the order."},
        {"name": "order_id", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "Number of the invoice."},
        {"name": "occurred_at", "type": {"type": "long", "logicalType": "timestamp-micros"},
         "doc": "When the order was written, UTC. The event time."},
        {"name": "customer_id",
         "type": ["null", {"type": "string", "avro.java.string": "String"}],
         "doc": "The shop's number for the customer; null when the sale was not tied to one.",
         "default": null},
        {"name": "country", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "Country of the customer as the shop writes it."},
        {"name": "currency", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "ISO 4217 code of every amount in the event."},
        {"name": "source", "type": {"type": "string", "avro.java.string": "String"},
         "doc": "System that wrote the event."},
        {"name": "lines", "doc": "The lines of the invoice in file order.",
         "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [
          {"name": "line_no", "type": "int", "doc": "Place of the line in the invoice, from 1."},
          {"name": "product_id", "type": {"type": "string", "avro.java.string": "String"},
           "doc": "Stock code."},
          {"name": "description",
           "type": ["null", {"type": "string", "avro.java.string": "String"}],
           "doc": "What the product is called on the invoice.", "default": null},
          {"name": "quantity", "type": "int", "doc": "Pieces; negative when they came back."},
          {"name": "unit_price",
           "type": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 4},
           "doc": "Price of a piece in the event's currency."},
          {"name": "invoiced_at", "type": {"type": "long", "logicalType": "timestamp-micros"},
           "doc": "When this line was written, UTC; a few invoices carry two minutes."}
         ]}}}
       ]}
      """;

  @Test
  void derivesTheWholeSchemaOfAnOrderEvent() {
    Schema schema = AvroSchemas.of(Contracts.load().named("shop.orders.v1"));
    // Compared as text too: equal schemas may differ in their documentation.
    Schema expected = new Schema.Parser().parse(ORDER_EVENT);
    assertThat(schema).isEqualTo(expected);
    assertThat(schema.toString(true)).isEqualTo(expected.toString(true));
  }

  @Test
  void derivesASchemaForEveryTopic() {
    assertThat(Contracts.load().all(Contract.Kind.TOPIC))
        .allSatisfy(
            contract ->
                assertThat(new Schema.Parser().parse(AvroSchemas.of(contract).toString()))
                    .isEqualTo(AvroSchemas.of(contract)));
  }

  @Test
  void derivesEveryTypeAndOptionalElements(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve("all.odcs.yaml"), contract());
    assertThat(AvroSchemas.of(Contracts.load(root).named("iot.all.v1")).toString())
        .isEqualTo(
            """
            {"type":"record","name":"All","namespace":"iot","fields":[\
            {"name":"a_flag","type":"boolean"},\
            {"name":"a_date","type":["null",{"type":"int","logicalType":"date"}],"default":null},\
            {"name":"bytes","type":"bytes"},\
            {"name":"real","type":"double"},\
            {"name":"kinds","type":{"type":"record","name":"Kinds",\
            "fields":[{"name":"big","type":"long"}]}},\
            {"name":"tags","type":{"type":"array","items":["null",\
            {"type":"string","avro.java.string":"String"}]}}]}""");
  }

  @Test
  void refusesTwoStructsOfOneName(@TempDir Path root) throws Exception {
    String text = contract();
    Files.writeString(
        root.resolve("all.odcs.yaml"),
        text.replace(
            "{name: big, physicalType: long",
            "{name: kinds, physicalType: struct, properties: [{name: x, physicalType: int}]"));
    Contract contract = Contracts.load(root).named("iot.all.v1");
    assertThatThrownBy(() -> AvroSchemas.of(contract))
        .hasMessage(
            "all.odcs.yaml:20: a second struct is called 'Kinds' in Avro; rename the field");
  }

  private static String contract() {
    return """
        apiVersion: v3.1.0
        kind: DataContract
        id: iot.all.v1
        version: 1.0.0
        status: active
        domain: iot
        schema:
          - name: All
            physicalName: iot.all.v1
            physicalType: topic
            properties:
              - {name: a_flag, physicalType: boolean, required: true}
              - {name: a_date, physicalType: date}
              - {name: bytes, physicalType: binary, required: true}
              - {name: real, physicalType: double, required: true}
              - name: kinds
                physicalType: struct
                required: true
                properties:
                  - {name: big, physicalType: long, required: true}
              - {name: tags, physicalType: list, required: true, items: {physicalType: string}}
        """;
  }
}
