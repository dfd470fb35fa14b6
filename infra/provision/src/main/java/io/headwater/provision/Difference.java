package io.headwater.provision;

/**
 * One thing that is not what the contracts say.
 *
 * @param place where, such as {@code topic shop.orders.v1, retention.ms}
 * @param expected what the contracts say
 * @param found what is there
 */
public record Difference(String place, String expected, String found) {
  static final String NOTHING = "nothing";

  static Difference missing(String place, String expected) {
    return new Difference(place, expected, NOTHING);
  }

  static Difference surplus(String place, String found) {
    return new Difference(place, NOTHING, found);
  }

  /** The same, seen from the thing that it is a part of. */
  Difference of(String whole) {
    return new Difference(whole + ", " + place, expected, found);
  }
}
