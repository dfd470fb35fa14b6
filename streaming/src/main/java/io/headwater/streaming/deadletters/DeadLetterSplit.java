package io.headwater.streaming.deadletters;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Events go on; dead letters leave by {@link #DEAD_LETTERS}. Metric: deadLetters.
 *
 * @param <R> the judged record
 * @param <T> its event
 */
public final class DeadLetterSplit<R extends Judged<T>, T> extends ProcessFunction<R, T> {
  /** The records that cannot be used. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private static final long serialVersionUID = 1;

  private transient Counter deadLetters;

  @Override
  public void open(OpenContext context) {
    deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
  }

  @Override
  public void processElement(R record, Context context, Collector<T> events) {
    if (record.isGood()) {
      events.collect(record.event());
    } else {
      deadLetters.inc();
      context.output(DEAD_LETTERS, record.deadLetter());
    }
  }
}
