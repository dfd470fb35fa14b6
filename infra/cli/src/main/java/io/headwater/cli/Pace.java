package io.headwater.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How often something is done. */
record Pace(Duration every) {
  /** Reads it from the command line. */
  static final class FromWord implements ITypeConverter<Pace> {
    @Override
    public Pace convert(String word) {
      if (word.matches("[1-9]\\d{0,5}[smh]")) {
        return new Pace(Duration.parse("PT" + word.toUpperCase(Locale.ROOT)));
      }
      throw new TypeConversionException("'%s' is no duration such as 15s or 1m".formatted(word));
    }
  }
}
