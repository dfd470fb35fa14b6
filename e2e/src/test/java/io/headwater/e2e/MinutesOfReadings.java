package io.headwater.e2e;

/** What the speed layer says of the minutes of readings, held against bronze. */
final class MinutesOfReadings {
  private final Deployment headwater;

  MinutesOfReadings(Deployment headwater) {
    this.headwater = headwater;
  }

  /** Readings in all minutes that are closed. */
  long readings() {
    return number("select coalesce(sum(readings), 0) from live.readings_per_minute");
  }

  /** Minutes whose count or sum is not what a recompute of bronze gives. */
  long thatDifferFromBronze() {
    return number(
        """
        with once as (
          select device_id, sequence, arbitrary(observed_at) as observed_at, arbitrary(value) as value
          from bronze.readings group by 1, 2
        ), again as (
          select device_id, date_trunc('minute', observed_at) as minute, count(*) as readings, sum(value) as value_sum
          from once group by 1, 2
        ), live as (
          select device_id, window_start as minute, sum(readings) as readings, sum(value_sum) as value_sum
          from live.readings_per_minute group by 1, 2
        )
        select count(*) from again full join live using (device_id, minute)
        where coalesce(again.readings, 0) <> coalesce(live.readings, 0)
           or coalesce(again.value_sum, 0) <> coalesce(live.value_sum, 0)
        """);
  }

  private long number(String query) {
    return Long.parseLong(headwater.sqlAsEngineer(query).getFirst());
  }
}
