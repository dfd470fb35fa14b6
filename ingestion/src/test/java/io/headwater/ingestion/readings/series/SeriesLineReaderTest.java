package io.headwater.ingestion.readings.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroValues;
import io.headwater.ingestion.files.TextLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeriesLineReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final SeriesLineReader reader = new SeriesLineReader(NOW);

  @ParameterizedTest
  @CsvSource({
    "2013-12-02 21:15:00,       2013-12-02T21:15:00Z",
    "2013-12-02T21:15:00,       2013-12-02T21:15:00Z",
    "2013-12-02 21:15:00.25,    2013-12-02T21:15:00.250Z",
    "2013-12-02T21:15:00Z,      2013-12-02T21:15:00Z",
    "2013-12-02T21:15:00+01:00, 2013-12-02T20:15:00Z"
  })
  void readsTimes(String text, Instant expected) {
    assertThat(read(2, text + ",1"))
        .isEqualTo(new SeriesLine.Good(2, AvroValues.micros(expected), 1_000_000, false));
  }

  @ParameterizedTest
  @CsvSource({
    "73.96732207,        73967322, true",
    "-0.5,               -500000, false",
    "1.50000000,         1500000, false",
    "0.0000005,          0, true",
    "0.0000015,          2, true",
    "7.4E1,              74000000, false",
    "+3,                 3000000, false",
    "1e-20,              0, true",
    "1000000000,         1000000000000000, false",
    "82.89998779999999,  82899988, true"
  })
  void readsNumbersAndRoundsThemHalfEven(String text, long millionths, boolean rounded) {
    assertThat(read(2, "2013-12-02 21:15:00," + text))
        .isEqualTo(
            new SeriesLine.Good(
                2, AvroValues.micros(Instant.parse("2013-12-02T21:15:00Z")), millionths, rounded));
  }

  @Test
  void saysWhatCannotBeRead() {
    refuses("2013-12-02 21:15:00", "has 1 fields, expected 2");
    refuses("2013-12-02 21:15:00,1,2", "has 3 fields, expected 2");
    refuses("2013-12-02 21:15:00,\"1", "has quotes that do not match");
    refuses("yesterday,1", "timestamp 'yesterday' is neither yyyy-MM-dd HH:mm:ss nor ISO 8601");
    refuses("2013-02-30 00:00:00,1", "timestamp '2013-02-30 00:00:00' is neither");
    refuses("2026-11-28 10:00:01,1", "is more than a day ahead, which the contract refuses");
    refuses("2013-12-02 21:15:00,NaN", "value 'NaN' is not a number");
    refuses("2013-12-02 21:15:00,", "value '' is not a number");
    refuses("2013-12-02 21:15:00,1e999999999", "is not a number");
    refuses("2013-12-02 21:15:00,1e99", "value '1e99' is beyond what the contract allows");
    refuses("2013-12-02 21:15:00,-1000000000.1", "contract allows, 1000000000");
  }

  @Test
  void saysThatALineIsNoText() {
    assertThat(reader.read(new TextLine(2, new byte[] {'2', (byte) 0xff})))
        .isEqualTo(new SeriesLine.Bad("is not UTF-8"));
  }

  @Test
  void refusesTimesThatGoBackButNotThoseThatStand() {
    read(2, "2013-12-02 21:15:00,1");

    assertThat(read(3, "2013-12-02 21:14:59,1"))
        .isEqualTo(new SeriesLine.Bad("timestamp '2013-12-02 21:14:59' is before that of line 2"));
    assertThat(read(4, "2013-12-02 21:15:00,1")).isInstanceOf(SeriesLine.Good.class);
  }

  private void refuses(String text, String reason) {
    assertThat(read(2, text))
        .isInstanceOfSatisfying(
            SeriesLine.Bad.class, bad -> assertThat(bad.reason()).contains(reason));
  }

  private SeriesLine read(long number, String text) {
    return reader.read(new TextLine(number, text.getBytes(StandardCharsets.UTF_8)));
  }
}
