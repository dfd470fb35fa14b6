package io.headwater.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A stream is behind the end of its topic.
 *
 * @param above records above which it fires
 */
record Lag(Terms terms, String stream, String topic, long above) implements Rule {
  @Override
  public String kind() {
    return "lag";
  }

  @Override
  public String watches() {
    return stream + " on " + topic;
  }

  @Override
  public String limit() {
    return String.format(Locale.ROOT, "> %,d records for %s", above, Spoken.of(terms.patience()));
  }

  @Override
  public List<Finding> look(Sources sources, Instant now)
      throws ObstacleException, InterruptedException {
    OptionalLong behind = sources.log().behind("streaming." + stream, topic);
    if (behind.isEmpty()) {
      return List.of(Finding.fine(stream, "", stream + " has committed nothing yet"));
    }
    long records = behind.getAsLong();
    String value = String.format(Locale.ROOT, "%,d", records);
    String detail = "%s is %s records behind %s".formatted(stream, value, topic);
    return List.of(
        records > above
            ? Finding.wrong(stream, value, detail)
            : Finding.fine(stream, value, detail));
  }
}
