package io.headwater.blueprint.measure;

import io.headwater.platform.PartState;
import io.headwater.platform.PartStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part's process.
 *
 * @param residentBytes memory it holds now
 * @param cores processor time since it started for each second since then
 */
public record PartFigures(long residentBytes, BigDecimal cores) {
  private static final int DIGITS = 4;

  /** The figures of a part, when its process can be looked at. */
  public static Measured<PartFigures> of(PartStatus part) {
    if (part.state() != PartState.RUNNING) {
      return Measured.not("it does not run");
    }
    if (part.residentBytes() == 0 || part.uptime().isZero()) {
      return Measured.not("it runs in a container, whose processes cannot be seen from here");
    }
    return Measured.of(
        new PartFigures(
            part.residentBytes(),
            BigDecimal.valueOf(processorTime(part.pid()).toMillis())
                .divide(
                    BigDecimal.valueOf(Math.max(1, part.uptime().toMillis())),
                    DIGITS,
                    RoundingMode.HALF_UP)));
  }

  private static Duration processorTime(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(process -> process.info().totalCpuDuration())
        .flatMap(Optional::stream)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
