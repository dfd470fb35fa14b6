package io.headwater.streaming.anomalies;

/**
 * What the detector looks at. Each is a number that grows as the series gets stranger in one way;
 * how strange it is depends on how far it has gone before.
 */
enum Signal {
  HIGH("higher than it has been", 3, 1, 0),
  LOW("lower than it has been", 3, 1, 0),
  JUMP("a sudden rise", 3, 1, 0),
  DROP("a sudden fall", 3, 1, 0),
  ABOVE_SEASON("above what is usual at this time, for several readings", 12, 0.5, 0),
  BELOW_SEASON("below what is usual at this time, for several readings", 12, 0.5, 0),
  ABOVE_SCATTER("higher than readings at this time of day scatter", 60, 0, 0.3),
  BELOW_SCATTER("lower than readings at this time of day scatter", 60, 0, 0.3),
  UNSTEADY("unusually unsteady", 24, 0, 0.1),
  STEADY("unusually steady", 24, 0, 0.1),
  NEW_PATTERN("a course not seen lately", 100, 1, 0),
  SHORT_RISE("a new and higher level", 60, 0.5, 0),
  SHORT_FALL("a new and lower level", 60, 0.5, 0),
  LONG_RISE("a new and higher level for some time", 130, 0.5, 0),
  LONG_FALL("a new and lower level for some time", 130, 0.5, 0),
  STUCK("the same value again and again", 3, 0, 1);

  private final String meaning;
  private final int warmUp;
  private final double grains;
  private final double least;

  Signal(String meaning, int warmUp, double grains, double least) {
    this.meaning = meaning;
    this.warmUp = warmUp;
    this.grains = grains;
    this.least = least;
  }

  /** For a person. */
  String meaning() {
    return meaning;
  }

  /** Values of a series it takes before the signal says anything. */
  int warmUp() {
    return warmUp;
  }

  /**
   * The smallest difference between two heights of the signal that means anything.
   *
   * @param grain the smallest difference between two values that does
   */
  double least(double grain) {
    return grains * grain + least;
  }
}
