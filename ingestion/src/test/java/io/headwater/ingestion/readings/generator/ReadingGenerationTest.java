package io.headwater.ingestion.readings.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.progress.SilentMeter;
import io.headwater.ingestion.readings.CollectedReadings;
import io.headwater.ingestion.readings.CollectedReadings.Sent;
import io.headwater.ingestion.readings.PlatformDecoder;
import io.headwater.ingestion.readings.PlatformDecoder.Reading;
import io.headwater.ingestion.readings.fleet.FleetPlan;
import io.headwater.ingestion.readings.ledger.ReadingLedger;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ReadingGenerationTest {
  private static final Instant FROM = Instant.parse("2026-03-01T06:00:00Z");
  private static final Share SOME = new Share(0.05);
  private static final Share NONE = Share.NONE;
  private static final int DEVICES = 60;

  private final CollectedReadings topic = new CollectedReadings();
  private PlatformDecoder platform;

  @BeforeEach
  void startPlatform() throws IOException {
    platform = new PlatformDecoder();
  }

  @AfterEach
  void stopPlatform() {
    platform.close();
  }

  @Test
  void sendsWhatTheLedgerSays() {
    ReadingLedger ledger = generate(everything(1, 12_000), 3, topic);

    List<Reading> good = good(topic);
    Set<Reading> distinct = new HashSet<>(good);
    assertThat(ledger.sent()).isEqualTo(topic.records().size());
    assertThat(ledger.readings()).isEqualTo(distinct.size()).isBetween(11_000L, 12_000L);
    assertThat(names(good)).hasSize(distinct.size());
    assertThat(ledger.duplicates()).isEqualTo(good.size() - distinct.size()).isPositive();
    assertThat(ledger.undecodable() + ledger.contractViolations())
        .isEqualTo(topic.records().size() - good.size());
    assertThat(ledger.bad()).hasSize(12);
    assertThat(ledger.valueSum()).isEqualTo(sum(distinct));
    assertThat(ledger.byPeriod()).containsExactlyElementsOf(byMinute(distinct));
    assertThat(ledger.firstObservedAt())
        .isEqualTo(distinct.stream().map(Reading::observedAt).min(Instant::compareTo).get());
    assertThat(ledger.lastObservedAt())
        .isEqualTo(distinct.stream().map(Reading::observedAt).max(Instant::compareTo).get());
  }

  @Test
  void sendsTheSameBytesOfEveryDeviceWhateverTheThreads() {
    CollectedReadings again = new CollectedReadings();

    ReadingLedger ledger = generate(everything(1, 6_000), 1, topic);
    ReadingLedger other = generate(everything(1, 6_000), 4, again);

    assertThat(byKey(again)).isEqualTo(byKey(topic)).hasSize(DEVICES);
    assertThat(other).isEqualTo(ledger);
  }

  @Test
  void neverGivesAReadingTheNameOfOneOfAnotherSeedOrStart() {
    generate(plain(EventTime.every(FROM, DEVICES), 1, 600), 2, topic);
    CollectedReadings otherSeed = new CollectedReadings();
    CollectedReadings later = new CollectedReadings();

    generate(plain(EventTime.every(FROM, DEVICES), 2, 600), 2, otherSeed);
    generate(plain(EventTime.every(FROM.plusMillis(1), DEVICES), 1, 600), 2, later);

    assertThat(names(good(otherSeed))).doesNotContainAnyElementsOf(names(good(topic)));
    assertThat(names(good(later))).doesNotContainAnyElementsOf(names(good(topic)));
    assertThat(devices(good(otherSeed))).doesNotContainAnyElementsOf(devices(good(topic)));
    assertThat(devices(good(later))).isEqualTo(devices(good(topic)));
  }

  @Test
  void takesReadingsInTurnAtTheirRate() {
    generate(plain(EventTime.every(FROM, 1_000), 1, 3_000), 2, topic);

    for (List<Reading> device :
        good(topic).stream().collect(Collectors.groupingBy(Reading::deviceId)).values()) {
      assertThat(device).hasSize(50);
      for (int i = 1; i < device.size(); i++) {
        Reading before = device.get(i - 1);
        assertThat(device.get(i).sequence()).isEqualTo(before.sequence() + 1);
        assertThat(device.get(i).observedAt()).isEqualTo(before.observedAt().plusMillis(DEVICES));
      }
    }
    assertThat(good(topic).stream().map(Reading::observedAt).distinct()).hasSize(3_000);
  }

  @Test
  void sendsReadingsLateAndOutOfOrder() {
    ReadingPlan late =
        new ReadingPlan(
            fleet(1, NONE, NONE),
            EventTime.every(FROM, 1_000),
            new Length.Readings(4_000),
            SOME,
            SOME,
            NONE,
            NONE);

    ReadingLedger ledger = generate(late, 2, topic);

    // By its rate every reading is due within four seconds.
    assertThat(
            good(topic).stream()
                .filter(reading -> reading.observedAt().isBefore(FROM.minusSeconds(60)))
                .count())
        .isEqualTo(ledger.late())
        .isBetween(120L, 280L);
    assertThat(ledger.outOfOrder()).isBetween(120L, 280L);
    assertThat(ledger.readings()).isEqualTo(4_000);
  }

  @Test
  void saysWhereFaultsAre() {
    ReadingPlan faulty =
        new ReadingPlan(
            fleet(1, NONE, new Share(0.1)),
            EventTime.every(FROM, DEVICES),
            new Length.Readings(DEVICES * 300L),
            NONE,
            NONE,
            NONE,
            NONE);

    ReadingLedger ledger = generate(faulty, 2, topic);

    assertThat(ledger.faults())
        .extracting("kind")
        .containsExactlyInAnyOrder(
            "spike", "level_shift", "drift", "stuck", "noise_burst", "silence");
    assertThat(ledger.faults())
        .allSatisfy(
            fault -> {
              List<Reading> during =
                  good(topic).stream()
                      .filter(reading -> reading.deviceId().equals(fault.deviceId()))
                      .filter(reading -> !reading.observedAt().isBefore(fault.from()))
                      .filter(reading -> !reading.observedAt().isAfter(fault.until()))
                      .toList();
              assertThat(during)
                  .hasSize(fault.kind().equals("silence") ? 0 : (int) fault.readings());
              if (fault.kind().equals("stuck")) {
                assertThat(during)
                    .extracting(Reading::value)
                    .containsOnly(during.getFirst().value());
              }
            });
  }

  @Test
  void takesReadingsWhenTheyAreSent() {
    Instant before = Instant.now();
    ReadingPlan now =
        new ReadingPlan(
            fleet(1, NONE, NONE),
            EventTime.whenSent(Clock.systemUTC()),
            new Length.Time(Duration.ofMillis(100)),
            NONE,
            NONE,
            NONE,
            NONE);

    generate(now, 2, topic);

    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(99));
    Instant after = Instant.now();
    assertThat(topic.records()).isNotEmpty();
    assertThat(topic.records().stream().limit(1_000))
        .allSatisfy(
            sent ->
                assertThat(platform.good(sent.value(), after).orElseThrow().observedAt())
                    .isBetween(before.truncatedTo(ChronoUnit.MICROS), after));
  }

  @Test
  void keepsToItsRate() {
    long begun = System.nanoTime();

    new ReadingGeneration(
            plain(EventTime.every(FROM, 2_000), 1, 1_000), topic, Pace.of(2_000), new SilentMeter())
        .run(2);

    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(Duration.ofMillis(499));
    assertThat(topic.records()).hasSize(1_000);
  }

  @Test
  @Timeout(30)
  void endsEveryThreadWhenOneCannotGoOn() {
    assertThatThrownBy(
            () ->
                generate(
                    plain(EventTime.every(FROM, DEVICES), 1, 1_000_000_000_000L),
                    3,
                    new CollectedReadings(1_000)))
        .isInstanceOf(IngestionException.class)
        .hasMessage("the sink broke");
  }

  private static ReadingPlan everything(long seed, long count) {
    return new ReadingPlan(
        fleet(seed, new Share(0.2), new Share(0.2)),
        EventTime.every(FROM, DEVICES),
        new Length.Readings(count),
        SOME,
        SOME,
        SOME,
        SOME);
  }

  private static ReadingPlan plain(EventTime time, long seed, long count) {
    return new ReadingPlan(
        fleet(seed, NONE, NONE), time, new Length.Readings(count), NONE, NONE, NONE, NONE);
  }

  private static FleetPlan fleet(long seed, Share skew, Share faults) {
    return new FleetPlan(seed, DEVICES, skew, faults, FleetPlan.Clocks.BEARABLE);
  }

  private static ReadingLedger generate(ReadingPlan plan, int threads, CollectedReadings topic) {
    return new ReadingGeneration(plan, topic, Pace.unlimited(), new SilentMeter())
        .run(threads)
        .total("generate readings", "t", Source.NONE, Duration.ZERO);
  }

  private List<Reading> good(CollectedReadings topic) {
    return topic.records().stream()
        .flatMap(sent -> platform.good(sent.value(), FROM.plus(1, ChronoUnit.DAYS)).stream())
        .toList();
  }

  private static Map<String, List<String>> byKey(CollectedReadings topic) {
    return topic.records().stream()
        .collect(
            Collectors.groupingBy(
                sent -> new String(sent.key()),
                TreeMap::new,
                Collectors.mapping(ReadingGenerationTest::bytes, Collectors.toList())))
        .entrySet()
        .stream()
        // Repetitions come when enough others have, which is a matter of the threads.
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().stream().sorted().toList()));
  }

  private static String bytes(Sent sent) {
    return sent.value() == null ? "" : HexFormat.of().formatHex(sent.value());
  }

  private static Set<String> names(List<Reading> readings) {
    return readings.stream()
        .map(reading -> reading.deviceId() + "/" + reading.sequence())
        .collect(Collectors.toSet());
  }

  private static Set<String> devices(List<Reading> readings) {
    return readings.stream().map(Reading::deviceId).collect(Collectors.toSet());
  }

  private static List<ReadingLedger.Period> byMinute(Set<Reading> readings) {
    return readings.stream()
        .collect(
            Collectors.groupingBy(
                reading -> reading.observedAt().truncatedTo(ChronoUnit.MINUTES),
                TreeMap::new,
                Collectors.toSet()))
        .entrySet()
        .stream()
        .map(
            minute ->
                new ReadingLedger.Period(
                    minute.getKey(), minute.getValue().size(), sum(minute.getValue())))
        .toList();
  }

  private static BigDecimal sum(Set<Reading> readings) {
    return readings.stream()
        .map(reading -> new BigDecimal(reading.value()))
        .reduce(BigDecimal.ZERO.setScale(6), BigDecimal::add);
  }
}
