package io.headwater.streaming.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.RowType;

/**
 * Lays readings out as the bronze table has its columns, by name; columns it does not know stay
 * null. The texts of a device, which its readings share, are made once.
 */
final class BronzeRows extends RichMapFunction<Reading, RowData> {
  static final List<String> COLUMNS =
      List.of(
          "device_id",
          "sequence",
          "observed_at",
          "site",
          "metric",
          "value",
          "kafka_partition",
          "kafka_offset",
          "kafka_timestamp",
          "schema_id");

  private static final long serialVersionUID = 1;
  private static final int MOST_DEVICES = 200_000;

  private final int width;
  private final int[] positions;
  private transient Map<String, Texts> devices;

  /** Rows for a table that has all {@link #COLUMNS}. */
  BronzeRows(RowType table) {
    width = table.getFieldCount();
    positions = COLUMNS.stream().mapToInt(table.getFieldNames()::indexOf).toArray();
  }

  @Override
  public void open(OpenContext context) {
    devices = new HashMap<>();
  }

  @Override
  public RowData map(Reading reading) {
    Texts texts = texts(reading);
    GenericRowData row = new GenericRowData(width);
    row.setField(positions[0], texts.deviceId());
    row.setField(positions[1], reading.sequence());
    row.setField(positions[2], Columns.timestamp(reading.observedAt()));
    row.setField(positions[3], texts.site());
    row.setField(positions[4], texts.metric());
    row.setField(positions[5], Columns.value(reading.value()));
    row.setField(positions[6], reading.partition());
    row.setField(positions[7], reading.offset());
    row.setField(positions[8], TimestampData.fromEpochMillis(reading.arrivedAt()));
    row.setField(positions[9], reading.schemaId());
    return row;
  }

  private Texts texts(Reading reading) {
    Texts known = devices.get(reading.deviceId());
    if (known == null || !known.areOf(reading)) {
      if (devices.size() >= MOST_DEVICES) {
        devices.clear();
      }
      known = Texts.of(reading);
      devices.put(reading.deviceId(), known);
    }
    return known;
  }

  /** A device as its newest readings describe it, and the same as the table takes it. */
  private record Texts(
      String siteText, String metricText, StringData deviceId, StringData site, StringData metric) {
    static Texts of(Reading reading) {
      return new Texts(
          reading.site(),
          reading.metric(),
          text(reading.deviceId()),
          text(reading.site()),
          text(reading.metric()));
    }

    boolean areOf(Reading reading) {
      return siteText.equals(reading.site()) && metricText.equals(reading.metric());
    }

    private static StringData text(String text) {
      return StringData.fromBytes(text.getBytes(UTF_8));
    }
  }
}
