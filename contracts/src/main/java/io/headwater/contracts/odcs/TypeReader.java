package io.headwater.contracts.odcs;

import io.headwater.contracts.FieldType;
import io.headwater.contracts.FieldType.Decimal;
import io.headwater.contracts.FieldType.Simple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the {@code physicalType} of a field that has no parts. */
final class TypeReader {
  private static final Pattern DECIMAL = Pattern.compile("decimal\\((\\d{1,2}), ?(\\d{1,2})\\)");
  private static final int MOST_DIGITS = 38;
  private static final List<String> KNOWN =
      Stream.concat(
              Arrays.stream(Simple.values()).map(Simple::text),
              Stream.of("decimal(p,s)", "list", "struct"))
          .toList();

  private TypeReader() {}

  /** The type; empty, with a problem, when there is no such type. */
  static Optional<FieldType> read(Mapping field, String text) {
    Optional<FieldType> type =
        text.startsWith("decimal")
            ? decimal(field, text)
            : Arrays.stream(Simple.values())
                .filter(simple -> simple.text().equals(text))
                .map(FieldType.class::cast)
                .findFirst();
    if (type.isEmpty() && !text.startsWith("decimal")) {
      field.problem("physicalType", unknown(text));
    }
    return type;
  }

  private static String unknown(String text) {
    return "unknown type '%s'; use one of %s".formatted(text, String.join(", ", KNOWN));
  }

  private static Optional<FieldType> decimal(Mapping field, String text) {
    Matcher matcher = DECIMAL.matcher(text);
    if (matcher.matches()) {
      int precision = Integer.parseInt(matcher.group(1));
      int scale = Integer.parseInt(matcher.group(2));
      if (precision >= 1 && precision <= MOST_DIGITS && scale <= precision) {
        return Optional.of(new Decimal(precision, scale));
      }
    }
    field.problem(
        "physicalType",
        "'%s' needs a precision of 1 to 38 and a scale up to it, such as decimal(12,4)"
            .formatted(text));
    return Optional.empty();
  }
}
