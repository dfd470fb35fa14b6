package io.headwater.ingestion.orders.shop;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Picks among numbered things, each as often as its weight says. */
public final class Weights {
  private final double[] cumulative;

  private Weights(double[] cumulative) {
    this.cumulative = cumulative;
  }

  static Weights of(int size, IntToDoubleFunction weight) {
    double[] cumulative = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += weight.applyAsDouble(i);
      cumulative[i] = total;
    }
    return new Weights(cumulative);
  }

  /** A long tail: few things are picked often, many seldom. */
  public static Weights longTail(int size) {
    return of(size, rank -> 1.0 / (rank + 5));
  }

  /** One of the things, from 0. */
  public int pick(Random random) {
    return indexAt(random.nextDouble());
  }

  /** The thing at a part of the whole weight, from 0 to 1. */
  int indexAt(double part) {
    int found = Arrays.binarySearch(cumulative, part * total());
    return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
  }

  /** How far into the thing that part lies, from 0 to 1. */
  double within(double part) {
    int index = indexAt(part);
    double start = index == 0 ? 0 : cumulative[index - 1];
    return (part * total() - start) / (cumulative[index] - start);
  }

  private double total() {
    return cumulative[cumulative.length - 1];
  }
}
