package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.readings.fleet.Fleet;
import io.headwater.ingestion.readings.fleet.SimulatedDevice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The devices of one thread, one in so many, in the turns they take their readings in. The readings
 * of the whole fleet are numbered: that of device d in turn t is number t * size + d.
 */
final class FleetPart {
  private final SimulatedDevice[] devices;
  private final int size;
  private final int first;
  private final int step;
  private int place;
  private long turn;

  FleetPart(Fleet fleet, int first, int step) {
    this.size = fleet.size();
    this.first = first;
    this.step = step;
    this.devices =
        IntStream.iterate(first, number -> number < size, number -> number + step)
            .mapToObj(fleet::device)
            .toArray(SimulatedDevice[]::new);
  }

  /** Its devices. */
  List<SimulatedDevice> devices() {
    return List.of(devices);
  }

  /** The device whose turn it is. */
  SimulatedDevice device() {
    return devices[place];
  }

  /** Which turn it is, from 0. */
  long turn() {
    return turn;
  }

  /** The number of its reading. */
  long index() {
    return turn * size + first + (long) place * step;
  }

  /** Goes on to the next device. */
  void advance() {
    place++;
    if (place == devices.length) {
      place = 0;
      turn++;
    }
  }
}
