package io.headwater.streaming.anomalies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Scores detections as the Numenta Anomaly Benchmark does (Lavin and Ahmad 2015): in each labelled
 * window the earliest detection counts, by a sigmoid of its place; outside of them every detection
 * costs; one threshold for the corpus, the best; 0 is who detects nothing, 100 who is perfect.
 */
final class NabCorpus {
  private static final double FALSE_ALARM = 0.11;
  private static final double PROBATION = 0.15;
  private static final int LONGEST = 5_000;

  private final List<Scored> scored = new ArrayList<>();
  private int windows;

  /** First and last row of a labelled window. */
  record Window(int first, int last) {
    int length() {
      return last - first + 1;
    }
  }

  /** What it brings to take a row for strange; {@code window} is -1 outside of all. */
  private record Scored(double score, double gain, int window) {}

  /** Adds a series: its score row by row, and its windows in order. */
  void add(double[] scores, List<Window> labelled) {
    int probation = (int) (PROBATION * Math.min(scores.length, LONGEST));
    for (int row = probation; row < scores.length; row++) {
      scored.add(scored(row, scores[row], labelled));
    }
    windows += labelled.size();
  }

  private Scored scored(int row, double score, List<Window> labelled) {
    Window before = null;
    for (int i = 0; i < labelled.size(); i++) {
      Window window = labelled.get(i);
      if (row >= window.first() && row <= window.last()) {
        double place = -(double) (window.last() - row + 1) / window.length();
        return new Scored(score, sigmoid(place) / sigmoid(-1), windows + i);
      }
      if (row > window.last()) {
        before = window;
      }
    }
    double cost =
        before == null ? -1 : sigmoid((double) (row - before.last()) / (before.length() - 1));
    return new Scored(score, FALSE_ALARM * cost, -1);
  }

  private static double sigmoid(double place) {
    return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
  }

  /** The normalised score of the standard profile at the best threshold. */
  double score() {
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    double[] found = new double[windows];
    Arrays.fill(found, -1);
    double total = -windows;
    double best = total;
    for (int i = 0; i < scored.size(); i++) {
      Scored row = scored.get(i);
      if (row.window() < 0) {
        total += row.gain();
      } else if (row.gain() > found[row.window()]) {
        total += row.gain() - found[row.window()];
        found[row.window()] = row.gain();
      }
      if (i + 1 == scored.size() || scored.get(i + 1).score() < row.score()) {
        best = Math.max(best, total);
      }
    }
    return 100 * (best + windows) / (2.0 * windows);
  }
}
