package io.headwater.crm.standin;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Which requests go wrong: those that somebody asked for, one after another, else a share of all,
 * chosen by a seed.
 */
public final class Mischief {
  private final Map<Misbehaviour, Double> shares;
  private final RandomGenerator random;
  private final Deque<Misbehaviour> next = new ArrayDeque<>();

  Mischief(Map<Misbehaviour, Double> shares, long seed) {
    this.shares = new EnumMap<>(Misbehaviour.class);
    this.shares.putAll(shares);
    this.random = new SplittableRandom(seed);
  }

  /**
   * Shares of requests, as in {@code 429=0.1,cut=0.02}.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  static Map<Misbehaviour, Double> shares(String text) {
    Map<Misbehaviour, Double> shares = new EnumMap<>(Misbehaviour.class);
    for (String entry : text.split(",")) {
      String[] words = entry.split("=", 2);
      shares.put(named(words[0]), share(entry, words));
    }
    return shares;
  }

  /** Makes the next requests go wrong, each in one way. */
  public synchronized void next(List<Misbehaviour> misbehaviours) {
    next.addAll(misbehaviours);
  }

  /** Forgets what was asked for and did not happen yet. */
  public synchronized void behave() {
    next.clear();
  }

  synchronized Optional<Misbehaviour> ofRequest() {
    if (!next.isEmpty()) {
      return Optional.of(next.poll());
    }
    double chance = random.nextDouble();
    for (Map.Entry<Misbehaviour, Double> share : shares.entrySet()) {
      chance -= share.getValue();
      if (chance < 0) {
        return Optional.of(share.getKey());
      }
    }
    return Optional.empty();
  }

  /** Misbehaviours by their words, separated by commas. */
  static List<Misbehaviour> list(String text) {
    return Arrays.stream(text.split(",")).map(Mischief::named).toList();
  }

  private static Misbehaviour named(String word) {
    return Misbehaviour.of(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is none of %s".formatted(word, String.join(", ", Misbehaviour.words()))));
  }

  private static double share(String entry, String[] words) {
    try {
      double share = words.length == 2 ? Double.parseDouble(words[1]) : -1;
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException other) {
      // Said below, as for a share of nothing.
    }
    throw new IllegalArgumentException(
        "'%s' needs a share of requests from 0 to 1, such as %s=0.1".formatted(entry, words[0]));
  }
}
