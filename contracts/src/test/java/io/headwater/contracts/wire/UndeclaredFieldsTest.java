package io.headwater.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndeclaredFieldsTest {
  private static final int ID = 9;

  private RegistryServer server;
  private UndeclaredFields undeclared;

  @BeforeEach
  void start() throws IOException {
    server = RegistryServer.start();
    undeclared =
        new UndeclaredFields(
            new SchemaRegistry(RegistryAddress.open(server.root())), SampleOrders.SCHEMA);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anEventOfTheContractHasNone() throws Exception {
    server.answers("GET /schemas/ids/" + ID, 200, SampleOrders.answer(SampleOrders.SCHEMA));
    byte[] bytes = new WireEncoder(SampleOrders.SCHEMA, ID).encode(SampleOrders.order());
    assertThat(undeclared.of(bytes, ID)).isEmpty();
    assertThat(undeclared.of(bytes, ID)).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void saysWhatTheWriterKnowsAndTheContractDoesNot() throws Exception {
    Schema newer =
        SampleOrders.with(
            "{\"name\": \"gift\", \"type\": [\"null\", \"boolean\"]}, {\"name\": \"fee\", \"type\":"
                + " {\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 8, \"scale\": 2}},"
                + " {\"name\": \"marks\", \"type\": {\"type\": \"map\", \"values\": \"int\"}},"
                + " {\"name\": \"seen\", \"type\": {\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}}");
    GenericRecord order = SampleOrders.order(newer);
    order.put("gift", true);
    order.put("fee", ByteBuffer.wrap(new byte[] {1, 44}));
    order.put("marks", Map.of("a", 1));
    order.put("seen", 0L);
    assertThat(undeclared(newer, order))
        .contains(
            "{\"gift\":true,\"fee\":\"3.00\",\"marks\":{\"a\":1},\"seen\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void saysItOfTheElementsOfAListToo() throws Exception {
    String known = "{\"name\":\"line_no\",\"type\":\"int\"";
    String text = SampleOrders.SCHEMA.toString();
    assertThat(text).contains(known);
    Schema newer =
        new Schema.Parser()
            .parse(
                text.replace(
                    known, "{\"name\":\"wrap\",\"type\":\"string\",\"default\":\"\"}," + known));
    GenericRecord order = SampleOrders.order(newer);
    ((GenericRecord) ((List<?>) order.get("lines")).get(0)).put("wrap", "red");
    assertThat(undeclared(newer, order)).contains("{\"lines\":[{\"wrap\":\"red\"}]}");
  }

  private Optional<String> undeclared(Schema writer, GenericRecord order) throws Exception {
    server.answers("GET /schemas/ids/" + ID, 200, SampleOrders.answer(writer));
    return undeclared.of(new WireEncoder(writer, ID).encode(order), ID);
  }
}
