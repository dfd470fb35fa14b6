package io.headwater.live.store;

import io.headwater.live.anomalies.AnomaliesView;
import io.headwater.live.anomalies.Anomaly;
import io.headwater.live.devices.DeviceAnswers;
import io.headwater.live.devices.DeviceReadings;
import io.headwater.live.devices.DeviceStates;
import io.headwater.live.hot.HotTable;
import io.headwater.live.hot.TopicFreshness;
import io.headwater.live.sales.SalesMinute;
import io.headwater.live.sales.SalesToday;
import io.headwater.live.sales.SalesView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The newest values of the hot topics, to be asked.
 *
 * <p>Every question throws {@link NotReadyException} while the store is not there yet.
 */
public final class HotStore {
  private final HotTables tables;
  private final Function<String, ReadOnlyKeyValueStore<String, byte[]>> stores;

  HotStore(HotTables tables, Function<String, ReadOnlyKeyValueStore<String, byte[]>> stores) {
    this.tables = tables;
    this.stores = stores;
  }

  /** The minutes of a day, UTC, each country for itself. */
  private List<SalesMinute> sales(LocalDate day) {
    return tables.sales.range(
        stores.apply(HotTables.SALES), day.toString(), day.plusDays(1).toString());
  }

  /** What one device measured last. */
  private Optional<DeviceReadings> device(String id) {
    return tables.devices.get(stores.apply(HotTables.DEVICES), id);
  }

  /** Today's sales; empty when there are none at all. */
  public Optional<SalesToday> salesToday() {
    return SalesToday.of(tables.salesView, this::sales);
  }

  /** Answers about devices, whose states follow these rules. */
  public DeviceAnswers devices(DeviceStates states) {
    return new DeviceAnswers(tables.devicesView, tables.anomaliesView, this::device, states);
  }

  /** The newest anomalies, newest first; of one device if one is given. */
  public List<Anomaly> anomalies(int limit, Optional<String> device) {
    return known(tables.anomaliesView.newest(limit, device));
  }

  /** The anomalies with these names; what is no longer kept is left out. */
  public List<Anomaly> known(List<String> anomalies) {
    return anomalies.stream().map(this::anomaly).flatMap(Optional::stream).toList();
  }

  private Optional<Anomaly> anomaly(String id) {
    return tables.anomalies.get(stores.apply(HotTables.ANOMALIES), id);
  }

  public SalesView salesView() {
    return tables.salesView;
  }

  public AnomaliesView anomaliesView() {
    return tables.anomaliesView;
  }

  /** How fresh each hot topic is. */
  public List<TopicFreshness> freshness() {
    return tables.all().stream().<TopicFreshness>map(HotTable::freshness).toList();
  }
}
