package io.headwater.streaming.deadletters;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notices when dead letters are more than a share of what a task has read within the last minute. A
 * few of them are never a flood, however bad the share: there must be {@link #FEWEST}. So the first
 * records of a stream stop nothing, and a trickle of bad records does not either.
 */
final class FloodGuard {
  /** Fewer letters within the window are no flood. */
  static final int FEWEST = 1_000;

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int STEPS = 6;

  private final double share;
  private final Clock clock;
  private final Step[] steps = new Step[STEPS];

  /** What was read within some seconds. */
  private static final class Step {
    private long number = -1;
    private long good;
    private long letters;
    private final Map<String, Kind> kinds = new HashMap<>();
  }

  /** Letters of one error class. */
  private static final class Kind {
    private long count;
    private DeadLetter example;
  }

  FloodGuard(double share, Clock clock) {
    this.share = share;
    this.clock = clock;
    for (int i = 0; i < STEPS; i++) {
      steps[i] = new Step();
    }
  }

  void good() {
    now().good++;
  }

  /** Counts a letter; tells a person what is wrong when it makes a flood. */
  Optional<String> letter(DeadLetter letter) {
    Step now = now();
    now.letters++;
    Kind kind = now.kinds.computeIfAbsent(letter.errorClass(), name -> new Kind());
    kind.count++;
    kind.example = letter;
    return flood(now.number);
  }

  private Step now() {
    long number = clock.millis() / STEP.toMillis();
    Step step = steps[(int) (number % STEPS)];
    if (step.number != number) {
      step.number = number;
      step.good = 0;
      step.letters = 0;
      step.kinds.clear();
    }
    return step;
  }

  private Optional<String> flood(long number) {
    long good = 0;
    long letters = 0;
    for (Step step : steps) {
      if (step.number > number - STEPS) {
        good += step.good;
        letters += step.letters;
      }
    }
    return letters >= FEWEST && letters > share * (good + letters)
        ? Optional.of(words(number, good, letters))
        : Optional.empty();
  }

  private String words(long number, long good, long letters) {
    Map<String, Kind> kinds = new HashMap<>();
    for (Step step : steps) {
      if (step.number > number - STEPS) {
        step.kinds.forEach((name, kind) -> kinds.merge(name, kind, FloodGuard::sum));
      }
    }
    Map.Entry<String, Kind> most =
        kinds.entrySet().stream()
            .max(Map.Entry.comparingByValue((a, b) -> Long.compare(a.count, b.count)))
            .orElseThrow();
    DeadLetter example = most.getValue().example;
    return "%,d of the last %,d records of %s are dead letters, %.0f %% where %.0f %% are let through; most are %s, such as %s-%d@%d: %s"
        .formatted(
            letters,
            good + letters,
            example.topic(),
            100.0 * letters / (good + letters),
            100 * share,
            most.getKey(),
            example.topic(),
            example.partition(),
            example.offset(),
            example.errorMessage().replaceAll("\\s+", " "));
  }

  private static Kind sum(Kind one, Kind other) {
    Kind sum = new Kind();
    sum.count = one.count + other.count;
    sum.example = other.example;
    return sum;
  }
}
