package io.headwater.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * What a generator of readings wrote down of what it sent.
 *
 * @param readings good readings, each once
 * @param valueSum sum of their values
 * @param duplicates good readings sent once more
 * @param bad records that must be refused
 */
record ReadingsLedger(long readings, BigDecimal valueSum, long duplicates, long bad) {
  static ReadingsLedger parse(String json) {
    try {
      JsonNode ledger = new ObjectMapper().readTree(json);
      return new ReadingsLedger(
          ledger.path("readings").asLong(),
          new BigDecimal(ledger.path("valueSum").asText()),
          ledger.path("duplicates").asLong(),
          ledger.path("undecodable").asLong() + ledger.path("contractViolations").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
