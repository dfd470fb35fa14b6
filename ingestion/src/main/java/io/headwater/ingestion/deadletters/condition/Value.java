package io.headwater.ingestion.deadletters.condition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** What a field holds, and so how it can be compared. */
enum Value {
  TEXT(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.MATCHES, Operator.MATCHES_NOT)) {
    @Override
    Comparable<?> parse(String text) {
      return text;
    }
  },
  NUMBER(Operator.ORDERING) {
    @Override
    Comparable<?> parse(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException noNumber) {
        throw new IllegalArgumentException("'" + text + "' is not a whole number", noNumber);
      }
    }
  },
  TIME(Operator.ORDERING) {
    @Override
    Comparable<?> parse(String text) {
      try {
        return text.contains("T")
            ? Instant.parse(text)
            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException noTime) {
        throw new IllegalArgumentException(
            "'%s' is no time: write 2026-03-01 or 2026-03-01T12:30:00Z".formatted(text), noTime);
      }
    }
  };

  private final Set<Operator> operators;

  Value(Set<Operator> operators) {
    this.operators = operators;
  }

  Set<Operator> operators() {
    return operators;
  }

  /** Reads what a person wrote. */
  abstract Comparable<?> parse(String text);
}
