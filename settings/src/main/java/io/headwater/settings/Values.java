package io.headwater.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as the values they stand for. */
final class Values {
  private static final Pattern SHORT_DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private Values() {}

  static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && (uri.getHost() != null || isFile(uri))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new BadValue("must be a URI such as http://localhost:8080 (" + e.getReason() + ")");
    }
    throw new BadValue("must be a URI such as http://localhost:8080");
  }

  private static boolean isFile(URI uri) {
    return uri.getScheme().equals("file") && uri.getPath() != null;
  }

  static Duration positiveDuration(String text) {
    try {
      Duration duration = duration(text);
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      // Too large and unreadable values are the same mistake to a person.
      throw new BadValue("must be a positive duration such as 5s");
    }
    throw new BadValue("must be a positive duration such as 5s");
  }

  private static Duration duration(String text) {
    Matcher matcher = SHORT_DURATION.matcher(text);
    return matcher.matches()
        ? Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)))
        : Duration.parse(text);
  }

  static double share(String text) {
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw new BadValue("must be a share such as 0.25");
    }
    throw new BadValue("must be a share, more than 0 and at most 1, such as 0.25");
  }

  static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadValue(e.getMessage());
    }
  }

  static int number(String text, int least) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new BadValue("must be a whole number of at least " + least);
    }
    throw new BadValue("must be at least " + least);
  }
}
