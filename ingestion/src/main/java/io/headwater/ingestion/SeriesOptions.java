package io.headwater.ingestion;

import io.headwater.ingestion.files.SourceFolder;
import io.headwater.ingestion.readings.series.Playback;
import io.headwater.ingestion.readings.series.SeriesDevices;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What the files do not say of a series, and how it is played. */
final class SeriesOptions {
  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "Where the devices stand; the name of the folder if not given.")
  private String site;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      defaultValue = "value",
      description =
          "What they measure and in which unit, such as temperature_celsius; '${DEFAULT-VALUE}' if"
              + " not given.")
  private String metric;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      defaultValue = "0",
      description =
          "How many times faster than they were taken, such as 3600 for an hour a second; as fast"
              + " as Kafka takes them if 0 or not given.")
  private double speed;

  @Option(
      names = "--now",
      description =
          "Gives each reading the time it is sent at in place of that in the file; needs --speed.")
  private boolean now;

  /** What is wrong with them. */
  Optional<String> problem() {
    if (!(speed >= 0) || Double.isInfinite(speed)) {
      return Optional.of("--speed %s: must be 0 or more".formatted(speed));
    }
    if (now && speed == 0) {
      return Optional.of("--now: needs --speed, else all readings would have the same time");
    }
    return Stream.of("--site", "--metric").flatMap(name -> nameProblem(name).stream()).findFirst();
  }

  SeriesDevices devices(SourceFolder folder, ReadingEncoding encoding) {
    String usual = site == null ? SeriesDevices.usualSite(folder) : site;
    return new SeriesDevices(usual, metric, encoding);
  }

  Playback playback(Clock clock) {
    if (speed == 0) {
      return Playback.asFastAsPossible(clock);
    }
    Playback.Times times = now ? Playback.Times.AS_SENT : Playback.Times.AS_IN_THE_FILE;
    return Playback.faster(speed, times, clock);
  }

  private Optional<String> nameProblem(String option) {
    String name = option.equals("--metric") ? metric : site;
    return name != null && (name.isBlank() || name.length() > SeriesDevices.LONGEST_NAME)
        ? Optional.of(
            "%s '%s': must have 1 to %d characters"
                .formatted(option, name, SeriesDevices.LONGEST_NAME))
        : Optional.empty();
  }
}
