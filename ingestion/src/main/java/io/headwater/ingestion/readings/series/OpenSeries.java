package io.headwater.ingestion.readings.series;

import io.headwater.ingestion.readings.wire.DeviceEncoder;

/** A series that stands at a good line, with the encoder of its device. */
record OpenSeries(Series series, DeviceEncoder encoder) {
  SeriesLine.Good line() {
    return series.line().orElseThrow();
  }

  long at() {
    return line().at();
  }

  String name() {
    return series.file().name();
  }
}
