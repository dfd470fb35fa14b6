package io.headwater.serving.superset;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a chart of one's own shows: a column, added up or as {@code max(column)} says. */
record OwnMeasure(String function, String column) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:(sum|min|max|avg|count)\\((\\w+)\\)|(\\w+))");

  static Optional<OwnMeasure> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group(3) == null
            ? new OwnMeasure(matcher.group(1), matcher.group(2))
            : new OwnMeasure("sum", matcher.group(3)));
  }

  String name() {
    return function + "_" + column;
  }

  /** As a dataset of Superset has it. */
  Map<String, Object> metric() {
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("metric_name", name());
    metric.put("verbose_name", column.replace('_', ' ') + (isSum() ? "" : " (" + function + ")"));
    if (isSum()) {
      metric.put("sum", column);
    } else {
      metric.put("expression", "%s(%s)".formatted(function.toUpperCase(Locale.ROOT), column));
    }
    return metric;
  }

  private boolean isSum() {
    return function.equals("sum");
  }
}
