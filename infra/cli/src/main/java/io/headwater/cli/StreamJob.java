package io.headwater.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The streams there are: the name people use and the class that Flink runs. */
enum StreamJob {
  SALES_PER_MINUTE("sales-per-minute", "io.headwater.streaming.sales.SalesPerMinuteJob"),
  READINGS("readings", "io.headwater.streaming.readings.ReadingsJob");

  private final String id;
  private final String mainClass;

  StreamJob(String id, String mainClass) {
    this.id = id;
    this.mainClass = mainClass;
  }

  String id() {
    return id;
  }

  String mainClass() {
    return mainClass;
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
