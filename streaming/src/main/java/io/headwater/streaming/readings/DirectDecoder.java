package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.headwater.streaming.readings.KnownDevices.Device;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads a reading straight from Avro's binary form, as the contract's own schema writes it, and
 * holds it against the contract's bounds. It only ever says yes: whatever it doubts, down to a text
 * it cannot take at once or a time before 1970, is left to the thorough way, whose verdict counts.
 */
final class DirectDecoder {
  /** What stands before the Avro bytes: a zero and the schema id. */
  private static final int HEADER = 5;

  private static final List<String> LAYOUT =
      List.of("device_id", "sequence", "observed_at", "site", "metric", "value");

  private static final long MOST_OF_18_DIGITS = 999_999_999_999_999_999L;

  private final ReadingBounds bounds;
  private final KnownDevices devices = new KnownDevices();

  private byte[] bytes;
  private int position;
  private boolean doubtful;

  DirectDecoder(ReadingBounds bounds) {
    this.bounds = bounds;
  }

  /** Whether the fields of a schema stand in the order this class reads them in. */
  static boolean reads(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).toList().equals(LAYOUT);
  }

  /** The reading, when nothing is to be said against it; null when that is not sure. */
  Reading decode(ConsumerRecord<byte[], byte[]> record, int schemaId) {
    bytes = record.value();
    position = HEADER;
    doubtful = false;
    int idLength = length();
    int idFrom = position;
    int idTo = skip(idLength);
    long sequence = big();
    long observedAt = big();
    Device device = doubtful ? null : device(idFrom, idTo);
    long value = decimal();
    boolean sure =
        device != null
            && !doubtful
            && position == bytes.length
            && observedAt >= 0
            && bounds.keepsNumbers(sequence, observedAt, value, record.timestamp());
    return sure
        ? new Reading(
            device.deviceId(),
            device.site(),
            device.metric(),
            sequence,
            observedAt,
            value,
            record.partition(),
            record.offset(),
            record.timestamp(),
            schemaId)
        : null;
  }

  /** The device with its site and metric, which are read over; null when that is not sure. */
  private Device device(int idFrom, int idTo) {
    Device known = devices.at(bytes, idFrom, idTo);
    if (known != null && known.isPlacedAt(bytes, position)) {
      position += known.place().length;
      return known;
    }
    return meet(idFrom, idTo);
  }

  private Device meet(int idFrom, int idTo) {
    int placeFrom = position;
    String site = text();
    String metric = text();
    String deviceId = text(idFrom, idTo);
    if (doubtful || !bounds.keepsTexts(deviceId, site, metric)) {
      return null;
    }
    Device met =
        new Device(
            Arrays.copyOfRange(bytes, idFrom, idTo),
            deviceId,
            Arrays.copyOfRange(bytes, placeFrom, position),
            site,
            metric);
    devices.remember(met);
    return met;
  }

  private String text() {
    int length = length();
    int from = position;
    return text(from, skip(length));
  }

  /** Java puts the replacement character where bytes are no UTF-8. */
  private String text(int from, int to) {
    if (doubtful) {
      return "";
    }
    String text = new String(bytes, from, to - from, UTF_8);
    doubtful = text.indexOf('\uFFFD') >= 0;
    return text;
  }

  /** A decimal of at most 18 digits in at most eight bytes. */
  private long decimal() {
    int length = length();
    int from = position;
    int to = skip(length);
    if (doubtful || length == 0 || length > Long.BYTES) {
      doubtful = true;
      return 0;
    }
    long number = bytes[from];
    for (int i = from + 1; i < to; i++) {
      number = number << Byte.SIZE | bytes[i] & 0xFF;
    }
    doubtful = number > MOST_OF_18_DIGITS || number < -MOST_OF_18_DIGITS;
    return number;
  }

  private int length() {
    long length = big();
    doubtful |= length < 0 || length > bytes.length - position;
    return doubtful ? 0 : (int) length;
  }

  /** Goes over bytes and gives where they end. */
  private int skip(int length) {
    position += length;
    return position;
  }

  /** A zigzag number of at most nine bytes; the tenth holds what no reading has. */
  private long big() {
    long number = 0;
    for (int shift = 0; shift < 63 && position < bytes.length; shift += 7) {
      byte next = bytes[position++];
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number >>> 1 ^ -(number & 1);
      }
    }
    doubtful = true;
    return 0;
  }
}
