package io.headwater.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final Schema STATUS =
      SchemaBuilder.struct().field("status", Schema.STRING_SCHEMA).build();

  private final Hearing hearing = new Hearing(Set.of("shop.customers"));

  @Test
  void aTransactionEndsWithItsEnd() {
    assertThat(heard("shop.transaction", new Struct(STATUS).put("status", "END")))
        .isEqualTo(new Heard.OfCommit());
    assertThat(heard("shop.transaction", new Struct(STATUS).put("status", "BEGIN")))
        .isEqualTo(new Heard.OfNothing());
  }

  @Test
  void aRowIsOfATableThatIsCaptured() {
    Struct envelope = new Struct(STATUS);
    assertThat(heard("shop.shop.customers", envelope))
        .isEqualTo(new Heard.OfRow("shop.customers", null, envelope));
    assertThat(heard("shop.shop.capture_heartbeats", envelope)).isEqualTo(new Heard.OfNothing());
  }

  @Test
  void heartbeatsAreNobodysChange() {
    assertThat(heard("__debezium-heartbeat.shop", new Struct(STATUS)))
        .isEqualTo(new Heard.OfNothing());
    assertThat(heard("x", new Struct(STATUS))).isEqualTo(new Heard.OfNothing());
  }

  private Heard heard(String topic, Struct value) {
    return hearing.of(
        new SourceRecord(Map.of(), Map.of(), topic, null, null, value.schema(), value));
  }
}
