package io.headwater.ingestion.readings.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import io.headwater.contracts.wire.Decoded;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.readings.CollectedReadings;
import io.headwater.ingestion.readings.Defect;
import io.headwater.ingestion.readings.PlatformDecoder;
import io.headwater.ingestion.readings.fleet.Fleet;
import io.headwater.ingestion.readings.fleet.FleetPlan;
import io.headwater.ingestion.readings.fleet.SimulatedDevice;
import io.headwater.ingestion.readings.wire.ReadingEncoding;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SpoilingTest {
  private static final Instant AT = Instant.parse("2026-03-01T06:00:00Z");

  private final ReadingEncoding encoding = new CollectedReadings().encoding();
  private final Spoiling spoiling = new Spoiling(encoding);
  private final SimulatedDevice device =
      new Fleet(new FleetPlan(1, 1, Share.NONE, Share.NONE, FleetPlan.Clocks.BEARABLE), encoding)
          .device(0);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOCK_AHEAD")
  void isRefusedByThePlatform(Defect defect) throws IOException {
    byte[] value = spoiling.spoiled(device, 5, AvroValues.micros(AT), defect);

    try (PlatformDecoder platform = new PlatformDecoder()) {
      assertThat(platform.good(value, AT)).isEmpty();
      assertThat(platform.decode(value) instanceof Decoded.Undecodable)
          .isEqualTo(defect.isUndecodable());
    }
  }

  @Test
  void picksEveryDefectARecordCanHave() {
    SplittableRandom random = new SplittableRandom(1);

    Set<Defect> picked =
        IntStream.range(0, 1_000).mapToObj(i -> spoiling.pick(random)).collect(Collectors.toSet());

    assertThat(picked).hasSize(Defect.values().length - 1).doesNotContain(Defect.CLOCK_AHEAD);
  }
}
