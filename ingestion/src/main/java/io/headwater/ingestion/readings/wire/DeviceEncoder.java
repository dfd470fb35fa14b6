package io.headwater.ingestion.readings.wire;

import io.headwater.ingestion.readings.Device;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Encodes the readings of one device. */
public final class DeviceEncoder {
  private static final byte MAGIC = 0;
  private static final int ID_BYTES = 1 + Integer.BYTES;

  private final byte[] key;
  private final byte[] head;
  private final byte[] tail;

  DeviceEncoder(int schemaId, Device device) {
    byte[] id = utf8(device.id());
    byte[] site = utf8(device.site());
    byte[] metric = utf8(device.metric());
    this.key = id;
    ByteBuffer start = ByteBuffer.allocate(ID_BYTES + AvroBytes.size(id));
    start.put(MAGIC).putInt(schemaId);
    AvroBytes.put(start, id);
    this.head = start.array();
    ByteBuffer end = ByteBuffer.allocate(AvroBytes.size(site) + AvroBytes.size(metric));
    AvroBytes.put(end, site);
    AvroBytes.put(end, metric);
    this.tail = end.array();
  }

  /** The key of its records. */
  public byte[] key() {
    return key;
  }

  /**
   * The value of one record.
   *
   * @param observedAt microseconds since 1970
   * @param millionths the value
   */
  public byte[] encode(long sequence, long observedAt, long millionths) {
    int digits = AvroBytes.digits(millionths);
    int size =
        head.length
            + AvroBytes.size(sequence)
            + AvroBytes.size(observedAt)
            + tail.length
            + AvroBytes.size(digits)
            + digits;
    ByteBuffer bytes = ByteBuffer.allocate(size);
    bytes.put(head);
    AvroBytes.put(bytes, sequence);
    AvroBytes.put(bytes, observedAt);
    bytes.put(tail);
    AvroBytes.put(bytes, digits);
    AvroBytes.putDigits(bytes, millionths, digits);
    return bytes.array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
