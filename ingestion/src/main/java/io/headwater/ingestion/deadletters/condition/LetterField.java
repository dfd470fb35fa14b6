package io.headwater.ingestion.deadletters.condition;

import io.headwater.ingestion.deadletters.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a letter can be chosen by. */
enum LetterField {
  TOPIC(Value.TEXT, letter -> letter.id().topic()),
  PARTITION(Value.NUMBER, letter -> (long) letter.id().partition()),
  OFFSET(Value.NUMBER, letter -> letter.id().offset()),
  KEY(Value.TEXT, LetterField::key),
  ERROR_CLASS(Value.TEXT, DeadLetter::errorClass),
  MESSAGE(Value.TEXT, DeadLetter::message),
  SCHEMA_ID(Value.NUMBER, LetterField::schemaId),
  TIME(Value.TIME, DeadLetter::failedAt),
  ATTEMPTS(Value.NUMBER, letter -> (long) letter.attempts());

  private final Value value;
  private final Function<DeadLetter, Comparable<?>> reading;

  LetterField(Value value, Function<DeadLetter, Comparable<?>> reading) {
    this.value = value;
    this.reading = reading;
  }

  Value value() {
    return value;
  }

  /** What a letter has there. */
  Optional<Comparable<?>> of(DeadLetter letter) {
    return Optional.ofNullable(reading.apply(letter));
  }

  /** The name a person writes. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LetterField> named(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(LetterField::word).toList();
  }

  private static String key(DeadLetter letter) {
    return letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8);
  }

  private static Long schemaId(DeadLetter letter) {
    return letter.schemaId().isPresent() ? (long) letter.schemaId().getAsInt() : null;
  }
}
