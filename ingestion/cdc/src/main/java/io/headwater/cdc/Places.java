package io.headwater.cdc;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives changes their places. Several rows that are inserted together share an entry of the log, as
 * do the two changes of a new primary key; they come in the same order whenever they are captured,
 * because the capture only ever begins at the end of a transaction.
 */
final class Places {
  private final Map<String, Place> last = new HashMap<>();

  Place next(String table, long lsn) {
    Place before = last.get(table);
    Place place =
        before != null && before.lsn() == lsn
            ? new Place(lsn, before.order() + 1)
            : new Place(lsn, 0);
    last.put(table, place);
    return place;
  }
}
