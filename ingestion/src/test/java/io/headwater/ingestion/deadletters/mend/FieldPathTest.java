package io.headwater.ingestion.deadletters.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.ingestion.deadletters.TestLetters;
import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets fields of an event that was read from JSON, and reads them back as JSON. */
final class FieldPathTest {
  private GenericRecord event;

  @BeforeEach
  void read() throws IOException {
    event =
        EventJson.event(
            new ObjectMapper()
                .readTree(
                    """
                    {"event_id": "e", "event_type": "placed", "order_id": "1",
                     "occurred_at": "2026-03-01T10:00:00Z", "customer_id": "7", "country": "France",
                     "currency": "pounds", "source": "test", "lines": [
                       {"line_no": 1, "product_id": "A", "quantity": 2, "unit_price": "2.5",
                        "invoiced_at": "2026-03-01T10:00:00Z"},
                       {"line_no": 2, "product_id": "B", "quantity": 3, "unit_price": "1",
                        "invoiced_at": "2026-03-01T10:00:00Z"}]}"""),
            TestLetters.SCHEMA);
  }

  @Test
  void setsFieldsOfEveryType() {
    set("currency=GBP");
    set("occurred_at=2026-03-02T00:00:00Z");
    set("customer_id=");
    set("lines[1].unit_price=1.25");
    set("lines[*].quantity=9");

    assertThat(EventJson.text(event))
        .contains("\"currency\" : \"GBP\"")
        .contains("\"occurred_at\" : \"2026-03-02T00:00:00Z\"")
        .contains("\"customer_id\" : null")
        .contains("\"unit_price\" : \"2.5000\"", "\"unit_price\" : \"1.2500\"")
        .containsPattern("\"quantity\" : 9[\\s\\S]*\"quantity\" : 9");
  }

  @Test
  void saysWhatIsWrong() {
    refuses("curency=GBP", "OrderEvent has no field 'curency', did you mean 'currency'?");
    refuses("lines[2].quantity=1", "lines has 2 elements, from 0");
    refuses("lines.quantity=1", "a list is written lines[0] or lines[*]");
    refuses("lines[0]=1", "leads to no single value");
    refuses("lines[0].quantity=x", "lines[0].quantity cannot be 'x': it is of type int");
    refuses("lines[0].unit_price=1.23456", "it is a decimal with at most 4 digits");
    refuses("occurred_at=today", "it is an instant such as");
    refuses("a b=1", "is no field");
    refuses("schema=x", "'x' is no id of a schema");
    refuses("currency", "write FIELD=VALUE");
  }

  private void refuses(String fix, String said) {
    assertThatThrownBy(() -> set(fix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  private void set(String text) {
    Fix.SetField fix = (Fix.SetField) Fix.parse(text);
    fix.path().set(event, fix.text());
  }
}
