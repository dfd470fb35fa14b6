package io.headwater.streaming.sales;

import static io.headwater.streaming.orders.TestOrders.deadLetter;
import static io.headwater.streaming.orders.TestOrders.order;

import io.headwater.streaming.orders.CountedOrder;
import io.headwater.streaming.orders.OrderRecord;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * A bounded source of orders that go through a quarter of an hour with stragglers; some records are
 * dead letters, some repeat an earlier event. A few records a checkpoint.
 */
final class GeneratedOrders implements GeneratorFunction<Long, OrderRecord> {
  static final int COUNT = 1_000;

  private static final long serialVersionUID = 1;
  private static final int PER_CHECKPOINT = 200;
  private static final long FAILS_AT = 700;
  private static final Instant START = Instant.parse("2026-01-01T10:00:00Z");
  private static final List<String> TYPES =
      List.of("placed", "cancelled", "adjusted", "stock_moved");

  /** Survives the restart: the copies of the function do not. */
  private static final AtomicBoolean FAIL = new AtomicBoolean();

  private GeneratedOrders() {}

  static DataGeneratorSource<OrderRecord> source() {
    FAIL.set(false);
    return new DataGeneratorSource<>(
        new GeneratedOrders(),
        COUNT,
        RateLimiterStrategy.perCheckpoint(PER_CHECKPOINT),
        TypeInformation.of(OrderRecord.class));
  }

  /** The same records from a source that fails once, after some checkpoints. */
  static DataGeneratorSource<OrderRecord> failingOnce() {
    DataGeneratorSource<OrderRecord> source = source();
    FAIL.set(true);
    return source;
  }

  static boolean hasFailed() {
    return !FAIL.get();
  }

  /** The orders the source has, with their repeats. */
  static Stream<CountedOrder> orders() {
    return LongStream.range(0, COUNT)
        .mapToObj(GeneratedOrders::at)
        .filter(OrderRecord::isGood)
        .map(OrderRecord::order);
  }

  @Override
  public OrderRecord map(Long index) {
    if (index == FAILS_AT && FAIL.getAndSet(false)) {
      throw new IllegalStateException("injected");
    }
    return at(index);
  }

  private static OrderRecord at(long index) {
    if (index % 10 == 3) {
      return OrderRecord.dead(deadLetter(index));
    }
    return index % 10 == 7 ? event(index - 2) : event(index);
  }

  private static OrderRecord event(long index) {
    Random random = new Random(index);
    long second = Math.max(0, index - random.nextInt(300));
    return OrderRecord.counted(
        order(
            "event-" + index,
            TYPES.get(random.nextInt(TYPES.size())),
            random.nextBoolean() ? "United Kingdom" : "Eire",
            START.plusSeconds(second).toString()));
  }
}
