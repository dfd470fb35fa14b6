package io.headwater.batch.verify;

import java.util.List;

/**
 * What was found of one table.
 *
 * @param claim what it is to be
 * @param expected how many rows it is to hold
 * @param held how many it holds
 * @param missing rows it is to hold and does not
 * @param extra rows it holds and is not to
 * @param changed rows that are there, and say something else than they are to say
 * @param places the first of these rows, and whatever else is wrong, for a person
 * @param behind what its input holds that it has not read yet; blank when nothing, no fault
 */
record Finding(
    String table,
    String claim,
    long expected,
    long held,
    long missing,
    long extra,
    long changed,
    List<String> places,
    String behind) {
  Finding {
    places = List.copyOf(places);
  }

  /** A table that has read nothing yet, and holds nothing. */
  static Finding nothing(Check check, String behind) {
    return new Finding(check.table(), check.claim(), 0, 0, 0, 0, 0, List.of(), behind);
  }

  /** Something that could not be found out, which is as good as wrong. */
  static Finding unknown(Check check, String why) {
    return new Finding(check.table(), check.claim(), 0, 0, 0, 0, 0, List.of(why), "");
  }

  /** Whether all is as it is to be. */
  boolean holds() {
    return missing == 0 && extra == 0 && changed == 0 && places.isEmpty();
  }

  String verdict() {
    return holds() ? "ok" : "DIFFERS";
  }
}
