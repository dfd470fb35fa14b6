package io.headwater.live.store;

import io.headwater.contracts.Contracts;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.live.anomalies.AnomaliesView;
import io.headwater.live.anomalies.Anomaly;
import io.headwater.live.devices.DeviceReadings;
import io.headwater.live.devices.DevicesView;
import io.headwater.live.hot.HotTable;
import io.headwater.live.sales.SalesMinute;
import io.headwater.live.sales.SalesView;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.Topology;

/** The hot topics there are, read from their beginning; a new start begins with new ones. */
final class HotTables {
  static final String SALES = "live.sales-per-minute.v1";
  static final String DEVICES = "live.readings-per-device.v1";
  static final String ANOMALIES = "live.anomalies.v1";

  final SalesView salesView;
  final DevicesView devicesView;
  final AnomaliesView anomaliesView;
  final HotTable<SalesMinute> sales;
  final HotTable<DeviceReadings> devices;
  final HotTable<Anomaly> anomalies;

  HotTables(
      Contracts contracts,
      SchemaRegistry registry,
      Bounds bounds,
      Clock clock,
      BooleanSupplier live) {
    salesView = new SalesView(bounds.salesDays());
    devicesView = new DevicesView(bounds.devices());
    anomaliesView = new AnomaliesView(bounds.anomalies());
    sales =
        new HotTable<>(contracts.named(SALES), registry, SalesMinute::of, salesView, clock, live);
    devices =
        new HotTable<>(
            contracts.named(DEVICES), registry, DeviceReadings::of, devicesView, clock, live);
    anomalies =
        new HotTable<>(
            contracts.named(ANOMALIES), registry, Anomaly::of, anomaliesView, clock, live);
  }

  List<HotTable<?>> all() {
    return List.of(sales, devices, anomalies);
  }

  Topology topology() {
    Topology topology = new Topology();
    all().forEach(table -> table.addTo(topology));
    return topology;
  }
}
