package io.headwater.ingestion.orders.kafka;

import io.headwater.contracts.wire.WireEncoder;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.Delivery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.Schema;

/** The bytes of a delivery; those that are meant to be unreadable are made so here. */
public final class OrderBytes {
  private static final int SCHEMA_ID_OFFSET = 1;
  private static final int NOBODYS_SCHEMA_ID = 1_999_999_999;

  private final OrderRecords records;
  private final WireEncoder encoder;

  public OrderBytes(Schema schema, int schemaId) {
    this.records = new OrderRecords(schema);
    this.encoder = new WireEncoder(schema, schemaId);
  }

  /** The value of the record. */
  public byte[] of(Delivery delivery) {
    return switch (delivery.nature()) {
      case NOT_AVRO -> text(delivery.order());
      case TRUNCATED -> cut(encode(delivery.order()));
      case UNKNOWN_SCHEMA -> rename(encode(delivery.order()));
      case GOOD, DUPLICATE, NO_LINES, BAD_CURRENCY, FAR_FUTURE -> encode(delivery.order());
    };
  }

  private byte[] encode(OrderEvent order) {
    return encoder.encode(records.of(order));
  }

  private static byte[] text(OrderEvent order) {
    return "{\"order_id\": \"%s\"}".formatted(order.orderId()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }

  private static byte[] rename(byte[] bytes) {
    return ByteBuffer.wrap(bytes).putInt(SCHEMA_ID_OFFSET, NOBODYS_SCHEMA_ID).array();
  }
}
