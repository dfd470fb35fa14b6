package io.headwater.ingestion.deadletters.mend;

import java.nio.file.Path;

/** One change to a letter before it is sent again. */
public sealed interface Fix {
  /** Gives a field of the event another value; the contract says of which type. */
  record SetField(FieldPath path, String text) implements Fix {
    @Override
    public String toString() {
      return path + "=" + text;
    }
  }

  /** Reads the bytes with another registered schema. */
  record ReadAs(int schemaId) implements Fix {
    @Override
    public String toString() {
      return "schema=" + schemaId;
    }
  }

  /** Takes other bytes altogether. */
  record TakeBytes(Path file) implements Fix {
    @Override
    public String toString() {
      return "payload=" + file.getFileName();
    }
  }

  /**
   * Reads a fix: {@code field=value}, {@code schema=ID} or {@code payload=FILE}.
   *
   * @throws IllegalArgumentException saying what is wrong and what is known
   */
  static Fix parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "Cannot use fix '%s': write FIELD=VALUE, schema=ID or payload=FILE".formatted(text));
    }
    String name = text.substring(0, equals);
    String value = text.substring(equals + 1);
    return switch (name) {
      case "schema" -> new ReadAs(id(text, value));
      case "payload" -> new TakeBytes(Path.of(value));
      default -> new SetField(FieldPath.parse(name), value);
    };
  }

  private static int id(String text, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException(
          "Cannot use fix '%s': '%s' is no id of a schema".formatted(text, value));
    }
    return Integer.parseInt(value);
  }
}
