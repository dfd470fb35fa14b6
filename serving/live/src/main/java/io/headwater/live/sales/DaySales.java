package io.headwater.live.sales;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One day, by minute and by country. */
record DaySales(SortedMap<Integer, Sales> minutes, Map<String, Sales> countries) {
  /** Adds up minutes of one day; those after {@code lastMinute} are left out. */
  static DaySales of(List<SalesMinute> rows, int lastMinute) {
    SortedMap<Integer, Sales> minutes = new TreeMap<>();
    Map<String, Sales> countries = new TreeMap<>();
    for (SalesMinute row : rows) {
      if (row.minuteOfDay() <= lastMinute) {
        minutes.merge(row.minuteOfDay(), row.sales(), Sales::plus);
        countries.merge(row.country(), row.sales(), Sales::plus);
      }
    }
    return new DaySales(minutes, countries);
  }

  Sales total() {
    return countries.values().stream().reduce(Sales.NONE, Sales::plus);
  }
}
