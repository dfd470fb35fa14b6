package io.headwater.live.sales;

import io.headwater.live.hot.HotView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which days there are sales of. Keys start with the instant, so that a day is a range of keys. */
public final class SalesView implements HotView<SalesMinute> {
  private final int keptDays;
  private final NavigableSet<LocalDate> days = new ConcurrentSkipListSet<>();
  private final Set<Integer> changedMinutes = ConcurrentHashMap.newKeySet();
  private volatile boolean changed;

  /** A view that keeps the newest day and as many before it as make {@code keptDays}. */
  public SalesView(int keptDays) {
    this.keptDays = keptDays;
  }

  @Override
  public String key(SalesMinute minute) {
    return minute.start() + "|" + minute.country();
  }

  @Override
  public boolean accept(SalesMinute minute) {
    LocalDate day = minute.day();
    if (newest().filter(newest -> day.isBefore(firstKept(newest))).isPresent()) {
      return false;
    }
    if (newest().filter(newest -> newest.isBefore(day)).isPresent()) {
      changedMinutes.clear();
    }
    days.add(day);
    if (days.last().equals(day)) {
      changedMinutes.add(minute.minuteOfDay());
    }
    changed = true;
    return true;
  }

  @Override
  public void trim(KeyValueStore<String, byte[]> store) {
    while (days.first().isBefore(firstKept(days.last()))) {
      LocalDate gone = days.pollFirst();
      try (KeyValueIterator<String, byte[]> rows =
          store.range(gone.toString(), gone.plusDays(1).toString())) {
        while (rows.hasNext()) {
          KeyValue<String, byte[]> row = rows.next();
          store.delete(row.key);
        }
      }
    }
  }

  private LocalDate firstKept(LocalDate newest) {
    return newest.minusDays(keptDays - 1L);
  }

  @Override
  public Instant happenedAt(SalesMinute minute) {
    return minute.start();
  }

  @Override
  public Optional<Instant> sentAt(SalesMinute minute) {
    return Optional.of(minute.updatedAt());
  }

  /** The newest day of which there are sales. */
  public Optional<LocalDate> newest() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
  }

  /**
   * The minutes of the newest day that have changed since this was last asked; empty when nothing
   * has changed at all.
   */
  public Optional<Set<Integer>> takeChanges() {
    if (!changed) {
      return Optional.empty();
    }
    changed = false;
    Set<Integer> taken = Set.copyOf(changedMinutes);
    changedMinutes.removeAll(taken);
    return Optional.of(taken);
  }
}
