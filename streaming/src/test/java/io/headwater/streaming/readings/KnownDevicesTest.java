package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.streaming.readings.KnownDevices.Device;
import org.junit.jupiter.api.Test;

final class KnownDevicesTest {
  private final KnownDevices devices = new KnownDevices();

  @Test
  void knowsWhomItMetByTheirBytes() {
    for (int i = 0; i < 10_000; i++) {
      devices.remember(device("device-" + i, "hall"));
    }

    byte[] record = "..device-4711..".getBytes(UTF_8);
    assertThat(devices.at(record, 2, 13).deviceId()).isEqualTo("device-4711");
    assertThat(devices.at(record, 2, 12).deviceId()).isEqualTo("device-471");
    assertThat(devices.at(record, 1, 13)).isNull();
  }

  @Test
  void remembersTheNewestPlaceOfADevice() {
    devices.remember(device("a", "hall"));
    devices.remember(device("a", "yard"));

    Device known = devices.at("a".getBytes(UTF_8), 0, 1);
    assertThat(known.site()).isEqualTo("yard");
    assertThat(known.isPlacedAt("xyard".getBytes(UTF_8), 1)).isTrue();
    assertThat(known.isPlacedAt("xyar".getBytes(UTF_8), 1)).isFalse();
  }

  @Test
  void forgetsAllRatherThanGrowForEver() {
    for (int i = 0; i < 300_000; i++) {
      devices.remember(device("device-" + i, "hall"));
    }

    assertThat(devices.at("device-1".getBytes(UTF_8), 0, 8)).isNull();
    assertThat(devices.at("device-299999".getBytes(UTF_8), 0, 13)).isNotNull();
  }

  private static Device device(String id, String site) {
    return new Device(id.getBytes(UTF_8), id, site.getBytes(UTF_8), site, "metric");
  }
}
