package io.headwater.streaming.orders;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Orders go on; dead letters leave by {@link #DEAD_LETTERS}. Metric: deadLetters. */
public final class DeadLetterSplit extends ProcessFunction<OrderRecord, CountedOrder> {
  /** The records that cannot be counted. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private static final long serialVersionUID = 1;

  private transient Counter deadLetters;

  @Override
  public void open(OpenContext context) {
    deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
  }

  @Override
  public void processElement(OrderRecord record, Context context, Collector<CountedOrder> orders) {
    if (record.isCounted()) {
      orders.collect(record.order());
    } else {
      deadLetters.inc();
      context.output(DEAD_LETTERS, record.deadLetter());
    }
  }
}
