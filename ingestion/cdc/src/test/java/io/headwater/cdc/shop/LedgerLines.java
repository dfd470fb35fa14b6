package io.headwater.cdc.shop;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Field;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.Simple;
import io.headwater.contracts.capture.CapturedTable;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Entries of the ledger as lines that a test can compare with what was captured. */
final class LedgerLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final Contracts CONTRACTS = Contracts.load();

  private LedgerLines() {}

  static String of(LedgerEntry entry) {
    String change = "%s %s %s".formatted(entry.table(), entry.op(), entry.key());
    return entry.after() == null ? change : change + " " + texts(entry);
  }

  private static List<String> texts(LedgerEntry entry) {
    CapturedTable table = new CapturedTable(CONTRACTS.named("cdc." + entry.table()));
    JsonNode row = read(entry.after());
    List<String> texts = new ArrayList<>();
    for (Field column : table.columns()) {
      JsonNode value = row.get(column.name());
      texts.add(value.isNull() ? null : text(column, value));
    }
    return texts;
  }

  private static String text(Field column, JsonNode value) {
    if (column.type() instanceof Decimal decimal) {
      return value.decimalValue().setScale(decimal.scale()).toPlainString();
    }
    return column.type() == Simple.TIMESTAMPTZ
        ? Long.toString(
            ChronoUnit.MICROS.between(
                java.time.Instant.EPOCH, OffsetDateTime.parse(value.asText()).toInstant()))
        : value.asText();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
