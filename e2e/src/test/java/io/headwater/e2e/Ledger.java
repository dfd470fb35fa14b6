package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** What a generator wrote down of what it sent: good orders once each, bad ones by kind. */
record Ledger(long lines, BigDecimal netAmount, long undecodable, long contractViolations) {
  static Ledger parse(String json) {
    try {
      JsonNode ledger = new ObjectMapper().readTree(json);
      return new Ledger(
          ledger.path("lines").asLong(),
          new BigDecimal(ledger.path("netAmount").asText()),
          ledger.path("undecodable").asLong(),
          ledger.path("contractViolations").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
