package io.headwater.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The streams there are: the name people use, the class that Flink runs, the topic it reads and the
 * tables it appends to.
 */
enum StreamJob {
  SALES_PER_MINUTE(
      "sales-per-minute",
      "io.headwater.streaming.sales.SalesPerMinuteJob",
      "shop.orders.v1",
      List.of("live.sales_per_minute")),
  READINGS(
      "readings",
      "io.headwater.streaming.readings.ReadingsJob",
      "iot.readings.v1",
      List.of("bronze.readings", "live.readings_per_minute", "live.readings_late")),
  ANOMALIES(
      "anomalies",
      "io.headwater.streaming.anomalies.AnomaliesJob",
      "iot.readings.v1",
      List.of("live.anomalies"));

  private final String id;
  private final String mainClass;
  private final String topic;
  private final List<String> tables;

  StreamJob(String id, String mainClass, String topic, List<String> tables) {
    this.id = id;
    this.mainClass = mainClass;
    this.topic = topic;
    this.tables = tables;
  }

  String id() {
    return id;
  }

  String mainClass() {
    return mainClass;
  }

  String topic() {
    return topic;
  }

  List<String> tables() {
    return tables;
  }

  private static String ids() {
    return Arrays.stream(values()).map(StreamJob::id).collect(Collectors.joining(", "));
  }

  /** Reads the name of a stream from the command line. */
  static final class ByName implements ITypeConverter<StreamJob> {
    @Override
    public StreamJob convert(String id) {
      return Arrays.stream(values())
          .filter(job -> job.id.equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no stream '%s'; there is: %s".formatted(id, ids())));
    }
  }
}
