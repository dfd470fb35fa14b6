package io.headwater.streaming.anomalies;

/**
 * What a series will be next, from its last value, the time of day and the hour of the week; each
 * counts by how little it has been wrong lately. Public with public parts: it is state.
 */
public final class Forecast {
  private static final long DAY = 86_400;
  private static final int DAY_SLICES = 48;
  private static final int WEEK_SLICES = 168;
  private static final long EPOCH_IS_THURSDAY = 96;
  private static final double FORGETTING = 0.01;
  private static final double LEAST_ERROR = 1e-9;

  public Season day = new Season(DAY_SLICES);
  public Season week = new Season(WEEK_SLICES);
  public double level;
  public double last;
  public double lastError = LEAST_ERROR;
  public double dayError = LEAST_ERROR;
  public double weekError = LEAST_ERROR;

  /** The forecasts for one time. */
  record At(double expected, double seasonal, double ofDay, double dayDistance) {}

  void start(long second, double value) {
    level = value;
    learn(second, value, 1);
  }

  At at(long second) {
    int slice = daySlice(second);
    int hour = weekSlice(second);
    double ofDay = day.knows(slice) ? day.mean(slice) : level;
    double ofWeek = week.knows(hour) ? week.mean(hour) : ofDay;
    double dayWeight = day.isReliable(slice) ? weight(dayError) : 0;
    double weekWeight = week.isReliable(hour) ? weight(weekError) : 0;
    double both = dayWeight + weekWeight;
    double season = both > 0 ? (dayWeight * ofDay + weekWeight * ofWeek) / both : level;
    double lastWeight = weight(lastError);
    double expected = (lastWeight * last + both * season) / (lastWeight + both);
    return new At(expected, season, ofDay, day.distance(slice));
  }

  /** Takes note of how wrong each forecast was, then learns the value. */
  void learn(long second, double value, int count) {
    if (count > 1) {
      judge(second, value);
    }
    day.learn(daySlice(second), value, 0.05);
    week.learn(weekSlice(second), value, 0.1);
    level += Math.max(0.01, 1.0 / count) * (value - level);
    last = value;
  }

  private void judge(long second, double value) {
    int slice = daySlice(second);
    int hour = weekSlice(second);
    lastError += FORGETTING * (Math.abs(value - last) - lastError);
    if (day.isReliable(slice)) {
      dayError += FORGETTING * (Math.abs(value - day.mean(slice)) - dayError);
    }
    if (week.isReliable(hour)) {
      weekError += FORGETTING * (Math.abs(value - week.mean(hour)) - weekError);
    }
  }

  private static double weight(double error) {
    return 1 / (error * error + 1e-24);
  }

  private static int daySlice(long second) {
    return (int) (Math.floorMod(second, DAY) * DAY_SLICES / DAY);
  }

  private static int weekSlice(long second) {
    return (int) Math.floorMod(Math.floorDiv(second, 3_600L) + EPOCH_IS_THURSDAY, WEEK_SLICES);
  }
}
