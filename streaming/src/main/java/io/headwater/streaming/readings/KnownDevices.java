package io.headwater.streaming.readings;

import java.util.Arrays;

/**
 * Devices by the bytes of their id, each with the texts its readings repeat: what was read once is
 * not decoded, checked and allocated again. Open addressing; when too many are known, all are
 * forgotten and met again.
 */
final class KnownDevices {
  private static final int MOST = 1 << 17;
  private static final int SLOTS = MOST * 2;

  private Device[] slots = new Device[1 << 10];
  private int known;

  /**
   * A device as it stands in a record.
   *
   * @param id bytes of its id
   * @param place bytes of site and metric with their lengths, which follow each other
   */
  record Device(byte[] id, String deviceId, byte[] place, String site, String metric) {
    private boolean isAt(byte[] bytes, int from, int to) {
      return Arrays.equals(bytes, from, to, id, 0, id.length);
    }

    /** Whether site and metric at a position are this device's. */
    boolean isPlacedAt(byte[] bytes, int position) {
      return position + place.length <= bytes.length
          && Arrays.equals(bytes, position, position + place.length, place, 0, place.length);
    }
  }

  /** The device whose id stands between two positions; null when it is not known. */
  Device at(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & slots.length - 1;
    Device found = slots[slot];
    while (found != null && !found.isAt(bytes, from, to)) {
      slot = slot + 1 & slots.length - 1;
      found = slots[slot];
    }
    return found;
  }

  /** Remembers a device, in place of what was known under its id. */
  void remember(Device device) {
    if (known >= slots.length / 2) {
      grow();
    }
    known += place(slots, device);
  }

  private void grow() {
    Device[] before = slots;
    slots = new Device[before.length < SLOTS ? before.length * 2 : 1 << 10];
    known = 0;
    if (before.length < SLOTS) {
      for (Device device : before) {
        known += device == null ? 0 : place(slots, device);
      }
    }
  }

  /** Gives how many slots it filled. */
  private static int place(Device[] slots, Device device) {
    int slot = hash(device.id(), 0, device.id().length) & slots.length - 1;
    while (slots[slot] != null && !slots[slot].isAt(device.id(), 0, device.id().length)) {
      slot = slot + 1 & slots.length - 1;
    }
    int filled = slots[slot] == null ? 1 : 0;
    slots[slot] = device;
    return filled;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ hash >>> 15;
  }
}
