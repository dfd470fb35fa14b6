package io.headwater.batch.bronze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.lake.BatchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OffsetRangesTest {
  private static final String TOPIC = "shop.orders.v1";

  @Test
  void readsWhatItWrites() {
    OffsetRanges ranges = ranges(Map.of(0, range(5, 9), 1, range(0, 0)));

    assertThat(ranges.toJson()).isEqualTo("{\"0\":[5,9],\"1\":[0,0]}");
    assertThat(OffsetRanges.parse(TOPIC, ranges.toJson())).isEqualTo(ranges);
  }

  @Test
  void refusesWhatItDidNotWrite() {
    assertThatThrownBy(() -> OffsetRanges.parse(TOPIC, "{\"0\":[5]}"))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("shop.orders.v1");
  }

  @Test
  void startsAtTheFirstOffsetHeld() {
    assertThat(OffsetRanges.none(TOPIC).next(Map.of(0, range(3, 8))))
        .isEqualTo(ranges(Map.of(0, range(3, 8))));
  }

  @Test
  void goesOnWhereItStopped() {
    OffsetRanges read = ranges(Map.of(0, range(0, 8), 1, range(0, 2)));

    OffsetRanges next = read.next(Map.of(0, range(4, 8), 1, range(0, 5), 2, range(0, 1)));

    assertThat(next).isEqualTo(ranges(Map.of(0, range(8, 8), 1, range(2, 5), 2, range(0, 1))));
    assertThat(next.nonEmpty()).isEqualTo(ranges(Map.of(1, range(2, 5), 2, range(0, 1))));
  }

  @Test
  void knowsWhenThereIsNothingNew() {
    assertThat(ranges(Map.of(0, range(0, 8))).next(Map.of(0, range(8, 8))).isEmpty()).isTrue();
  }

  @Test
  void failsOnRecordsLostToRetention() {
    OffsetRanges read = ranges(Map.of(1, range(0, 100)));

    assertThatThrownBy(() -> read.next(Map.of(1, range(120, 200))))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("shop.orders.v1-1@100")
        .hasMessageContaining("starts at offset 120, so 20 records");
  }

  @Test
  void failsOnATopicMadeAnew() {
    OffsetRanges read = ranges(Map.of(1, range(0, 100)));

    assertThatThrownBy(() -> read.next(Map.of(1, range(0, 7))))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("shop.orders.v1-1@100")
        .hasMessageContaining("ends at 7");
  }

  @Test
  void failsOnAPartitionThatIsGone() {
    OffsetRanges read = ranges(Map.of(0, range(0, 1), 1, range(0, 100)));

    assertThatThrownBy(() -> read.next(Map.of(0, range(0, 7))))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("shop.orders.v1-1");
  }

  @Test
  void spansTwoTables() {
    OffsetRanges one = ranges(Map.of(0, range(5, 9)));
    OffsetRanges other = ranges(Map.of(0, range(7, 9), 1, range(0, 3)));

    assertThat(one.span(other)).isEqualTo(ranges(Map.of(0, range(5, 9), 1, range(0, 3))));
  }

  @Test
  void speaksToSparksKafkaSource() {
    OffsetRanges ranges = ranges(Map.of(0, range(5, 9), 1, range(2, 3)));

    assertThat(ranges.assignment()).isEqualTo("{\"shop.orders.v1\":[0,1]}");
    assertThat(ranges.starts()).isEqualTo("{\"shop.orders.v1\":{\"0\":5,\"1\":2}}");
    assertThat(ranges.ends()).isEqualTo("{\"shop.orders.v1\":{\"0\":9,\"1\":3}}");
  }

  private static OffsetRanges ranges(Map<Integer, OffsetRange> partitions) {
    return new OffsetRanges(TOPIC, partitions);
  }

  private static OffsetRange range(long from, long until) {
    return new OffsetRange(from, until);
  }
}
