package io.headwater.streaming.anomalies;

/**
 * Finds what is strange in one series, value by value: no training, no look ahead, the same
 * parameters for every series, under 6 KB.
 *
 * <p>Each {@link Signal} watches one way of being strange; {@link Peaks} say how rare its present
 * height is in this very series, so that signals and series can be compared; together they give one
 * rarity; {@link Alarms} see to it that one fault is one alarm. See ADR 0014.
 *
 * <p>It is its own state: public, with public parts, so that Flink can keep it.
 */
public final class Detector {
  private static final Signal[] SIGNALS = Signal.values();

  /** Values before the first that can score. */
  static final int WARM_UP = 150;

  /** Digits of rarity that every signal has now and then. */
  private static final double COMMON = 1;

  /** Digits that a series of a tenth the age needs less: it had a tenth of the occasions. */
  private static final double YOUTH = 0.6;

  private static final int YOUNG = 4_000;
  private static final int OLD = 8_000;

  /** Values after which mean and variance forget. */
  private static final int SLOW = 2_000;

  public RecentValues recent = new RecentValues();
  public Forecast forecast = new Forecast();
  public Peaks[] peaks = new Peaks[SIGNALS.length];
  public Alarms alarms = new Alarms();
  public double mean;
  public double variance;
  public float[] surprises = new float[12];
  public double scatter;
  public int repeats;

  /** A detector that has seen nothing. */
  public Detector() {
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = new Peaks();
    }
  }

  /**
   * Takes the next value.
   *
   * @param second when it was observed, seconds since 1970; only its time of day and of the week
   *     counts
   */
  Detection observe(long second, double value) {
    int count = recent.count;
    if (count == 0) {
      mean = value;
      forecast.start(second, value);
      recent.add(value);
      return new Detection(0, 0, Score.of(Alarms.LEVEL), value, Signal.HIGH);
    }
    double grain = 0.05 * Math.sqrt(variance) + 1e-9 * Math.abs(mean) + 1e-12;
    Forecast.At forecasts = forecast.at(second);
    double step = value - forecast.last;
    recent.add(value);
    double[] heights = heights(forecasts, value, step, grain);
    Detection detection = judge(heights, grain, count, forecasts.expected());
    learn(second, value);
    return detection;
  }

  private double[] heights(Forecast.At forecasts, double value, double step, double grain) {
    int count = recent.count;
    surprises[(count - 1) % surprises.length] = (float) (value - forecasts.seasonal());
    double surprise = 0;
    for (float one : surprises) {
      surprise += one / surprises.length;
    }
    double unit = forecasts.dayDistance() * 1.25 + grain * 0.5 + 1e-12;
    double units = Math.max(-20, Math.min(20, (value - forecasts.ofDay()) / unit));
    scatter += 0.3 * (units - scatter);
    repeats = step == 0 ? repeats + 1 : 0;
    double rise = count > 36 ? recent.mean(0, 6) - recent.mean(6, 30) : 0;
    double longRise = count > 120 ? recent.mean(0, 24) - recent.mean(24, 96) : 0;
    double unrest = count > 24 ? 0.5 * Math.log(recent.variance(16) + grain * grain * 0.01) : 0;
    double pattern = count > 100 ? recent.distanceToKnownPattern() : 0;
    return new double[] {
      value, -value, step, -step, surprise, -surprise, scatter, -scatter, unrest, -unrest, pattern,
      rise, -rise, longRise, -longRise, repeats
    };
  }

  private Detection judge(double[] heights, double grain, int count, double expected) {
    double sum = 0;
    double most = 0;
    Signal reason = Signal.HIGH;
    for (Signal signal : SIGNALS) {
      int i = signal.ordinal();
      double rarity = peaks[i].rarity(heights[i], count, signal.least(grain));
      if (count >= signal.warmUp()) {
        peaks[i].add(heights[i], count);
      }
      sum += cube(Math.max(0, rarity - COMMON));
      if (rarity > most) {
        most = rarity;
        reason = signal;
      }
    }
    if (count < WARM_UP) {
      return new Detection(0, 0, Score.of(Alarms.LEVEL), expected, reason);
    }
    double together = sum > 0 ? COMMON + Math.cbrt(sum) : 0;
    double rarity =
        Math.max(0, together + YOUTH * Math.log10((double) YOUNG / Math.min(count + 1, OLD)));
    double threshold = alarms.threshold(count);
    double left = alarms.alarm(rarity, count);
    return new Detection(Score.of(left), Score.of(rarity), Score.of(threshold), expected, reason);
  }

  /** Signals that agree count for more than one alone, but not for their sum. */
  private static double cube(double number) {
    return number * number * number;
  }

  private void learn(long second, double value) {
    int count = recent.count;
    double weight = 1.0 / Math.min(count - 1, SLOW);
    double distance = value - mean;
    mean += weight * distance;
    variance = Math.max(0, variance + weight * (distance * distance * (1 - weight) - variance));
    forecast.learn(second, value, count);
  }
}
