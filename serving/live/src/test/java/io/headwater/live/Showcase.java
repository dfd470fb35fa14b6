package io.headwater.live;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A dashboard with made-up figures that move, to be looked at by hand: run {@link #main} and open
 * the address it prints. Arguments: port, devices, upserts a second.
 */
final class Showcase {
  private static final List<String> COUNTRIES =
      List.of(
          "United Kingdom",
          "Germany",
          "France",
          "EIRE",
          "Spain",
          "Netherlands",
          "Belgium",
          "Switzerland",
          "Portugal",
          "Australia",
          "Norway",
          "Italy",
          "Channel Islands");
  private static final List<String> SITES =
      List.of("aachen", "bergen", "cork", "delft", "essen", "faro", "ghent", "huelva");
  private static final int TICKS_A_SECOND = 10;
  private static final int OPENING = 7 * 60;

  private final LiveFixture live;
  private final int devices;
  private final int upserts;
  private final Random random = new Random(5);
  private final Instant day =
      LocalDate.now(ZoneOffset.UTC).atStartOfDay().toInstant(ZoneOffset.UTC);
  private int next;

  private Showcase(LiveFixture live, int devices, int upserts) {
    this.live = live;
    this.devices = devices;
    this.upserts = upserts;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("showcase");
    LiveFixture live = LiveFixture.start(folder, Map.of("HEADWATER_LIVE_PORT", arguments[0]));
    System.out.printf("http://127.0.0.1:%d/#token=%s%n", live.port(), LiveFixture.TOKEN);
    Showcase showcase =
        new Showcase(live, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    showcase.past();
    while (true) {
      showcase.tick();
    }
  }

  /** The week before as a whole, and today up to now. */
  private void past() {
    int now = (int) Duration.between(day, Instant.now()).toMinutes();
    for (int minute = OPENING; minute < 20 * 60; minute++) {
      sales(day.minus(7, ChronoUnit.DAYS), minute, 0.9);
      if (minute < now) {
        sales(day, minute, 1.0);
      }
    }
  }

  private void sales(Instant start, int minute, double busy) {
    for (int country = 0; country < COUNTRIES.size(); country++) {
      if (random.nextInt(country + 1) < 2) {
        long orders = 1 + random.nextInt(Math.max(1, (int) (busy * 9 / (country + 1))));
        String revenue = BigDecimal.valueOf(orders * (12 + random.nextInt(30))).toString();
        live.send(
            live.values()
                .sales(
                    start.plus(minute, ChronoUnit.MINUTES),
                    COUNTRIES.get(country),
                    orders,
                    revenue,
                    Instant.now()));
      }
    }
  }

  private void tick() throws InterruptedException {
    long begun = System.nanoTime();
    for (int each = 0; each < upserts / TICKS_A_SECOND; each++) {
      int device = next++ % devices;
      if (device % 97 != 13 || next < devices) {
        Instant now = Instant.now();
        double wave =
            21.5 + 4 * Math.sin(now.toEpochMilli() / 20_000.0 + device) + random.nextGaussian() / 4;
        live.send(
            live.values()
                .device(name(device), site(device), text(wave), now.minusMillis(150), now));
      }
    }
    if (random.nextInt(20) == 0) {
      sales(day, (int) Duration.between(day, Instant.now()).toMinutes(), 3);
    }
    if (random.nextInt(60) == 0) {
      int device = random.nextInt(devices);
      Instant now = Instant.now();
      live.send(
          live.values()
              .anomaly(
                  name(device),
                  site(device),
                  "38.250000",
                  "Far above what was expected for this time of day",
                  now.minusSeconds(2),
                  now));
    }
    long left = 1_000_000_000L / TICKS_A_SECOND - (System.nanoTime() - begun);
    Thread.sleep(Duration.ofNanos(Math.max(0, left)));
  }

  private static String name(int device) {
    return "%s-%05d".formatted(site(device), device);
  }

  private static String site(int device) {
    return SITES.get(device % SITES.size());
  }

  private static String text(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toString();
  }
}
