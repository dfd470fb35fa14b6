package io.headwater.ingestion.orders.kafka;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.OrderLine;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Puts orders into the record the contract describes. */
final class OrderRecords {
  private final Schema schema;
  private final Schema lineSchema;
  private final int priceScale;

  OrderRecords(Schema schema) {
    this.schema = schema;
    this.lineSchema = schema.getField("lines").schema().getElementType();
    Schema price = lineSchema.getField("unit_price").schema();
    this.priceScale = ((LogicalTypes.Decimal) price.getLogicalType()).getScale();
  }

  GenericRecord of(OrderEvent order) {
    GenericRecord record = new GenericData.Record(schema);
    record.put("event_id", order.eventId());
    record.put("event_type", order.type().contractName());
    record.put("order_id", order.orderId());
    record.put("occurred_at", AvroValues.micros(order.occurredAt()));
    record.put("customer_id", order.customerId().orElse(null));
    record.put("country", order.country());
    record.put("currency", order.currency());
    record.put("source", order.source());
    record.put("lines", lines(order.lines()));
    return record;
  }

  private List<GenericRecord> lines(List<OrderLine> lines) {
    List<GenericRecord> records = new ArrayList<>(lines.size());
    for (OrderLine line : lines) {
      records.add(line(line, records.size() + 1));
    }
    return records;
  }

  private GenericRecord line(OrderLine line, int lineNo) {
    GenericRecord record = new GenericData.Record(lineSchema);
    record.put("line_no", lineNo);
    record.put("product_id", line.productId());
    record.put("description", line.description().orElse(null));
    record.put("quantity", line.quantity());
    record.put("unit_price", AvroValues.bytes(line.unitPrice(), priceScale));
    record.put("invoiced_at", AvroValues.micros(line.invoicedAt()));
    return record;
  }
}
