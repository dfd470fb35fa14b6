package io.headwater.streaming.orders;

import static io.headwater.streaming.orders.TestOrders.order;
import static io.headwater.streaming.orders.TestOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.StreamFilter;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FirstOfEventTest {
  private static final CountedOrder FIRST = placed("a", "2026-01-01T10:00:00Z");
  private static final CountedOrder CONFLICT =
      order("a", "cancelled", "Eire", "2026-01-01T10:05:00Z");
  private static final CountedOrder OTHER = placed("b", "2026-01-01T10:00:00Z");

  private KeyedOneInputStreamOperatorTestHarness<String, CountedOrder, CountedOrder> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void letsTheFirstOfEachEventPass() throws Exception {
    feed(FIRST, OTHER, FIRST, OTHER, FIRST);

    assertThat(harness.extractOutputValues()).containsExactly(FIRST, OTHER);
  }

  @Test
  void dropsTheSameIdWithOtherContent() throws Exception {
    feed(FIRST, CONFLICT);

    assertThat(harness.extractOutputValues()).containsExactly(FIRST);
  }

  @Test
  void remembersEventsAcrossARestore() throws Exception {
    feed(FIRST);
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = harness();
    harness.initializeState(snapshot);
    harness.open();

    feed(FIRST, OTHER);

    assertThat(harness.extractOutputValues()).containsExactly(OTHER);
  }

  @Test
  void forgetsAnEventAfterItsTime() throws Exception {
    feed(FIRST);
    harness.setStateTtlProcessingTime(Duration.ofDays(30).plusSeconds(1).toMillis());

    feed(FIRST);

    assertThat(harness.extractOutputValues()).containsExactly(FIRST, FIRST);
  }

  private void feed(CountedOrder... orders) throws Exception {
    for (CountedOrder order : orders) {
      harness.processElement(order, order.occurredAt().toEpochMilli());
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, CountedOrder, CountedOrder>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new StreamFilter<>(new FirstOfEvent(Duration.ofDays(30))),
        CountedOrder::eventId,
        Types.STRING);
  }
}
