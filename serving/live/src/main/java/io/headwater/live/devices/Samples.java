package io.headwater.live.devices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The recent values of one device for a small chart. The newest sixty are kept as they came; of
 * those before, every second one is dropped each time room is needed, so that the past becomes
 * sparser the longer ago it is.
 */
final class Samples {
  private static final int FIRST_ROOM = 8;
  private static final int MOST = 120;
  private static final int KEPT_WHOLE = 60;

  private long[] times = new long[FIRST_ROOM];
  private double[] values = new double[FIRST_ROOM];
  private int size;

  /** One value and when it was observed. */
  record Sample(Instant at, double value) {}

  /** Takes a value in; one that is not newer than the newest is told again and changes nothing. */
  synchronized void add(Instant at, double value) {
    long time = at.toEpochMilli();
    if (size > 0 && times[size - 1] >= time) {
      return;
    }
    if (size == MOST) {
      thin();
    } else if (size == times.length) {
      grow();
    }
    times[size] = time;
    values[size] = value;
    size++;
  }

  private void grow() {
    int room = Math.min(MOST, size * 2);
    times = Arrays.copyOf(times, room);
    values = Arrays.copyOf(values, room);
  }

  private void thin() {
    int old = size - KEPT_WHOLE;
    int kept = 0;
    for (int from = 0; from < size; from++) {
      if (from >= old || from % 2 == 0) {
        times[kept] = times[from];
        values[kept] = values[from];
        kept++;
      }
    }
    size = kept;
  }

  /** The values, oldest first. */
  synchronized List<Sample> all() {
    List<Sample> all = new ArrayList<>(size);
    for (int each = 0; each < size; each++) {
      all.add(new Sample(Instant.ofEpochMilli(times[each]), values[each]));
    }
    return all;
  }
}
