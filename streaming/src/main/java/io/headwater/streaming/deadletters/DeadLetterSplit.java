package io.headwater.streaming.deadletters;

import java.time.Clock;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Events go on; dead letters leave by {@link #DEAD_LETTERS}, unless they are a flood: that stops
 * the job for good. Metric: deadLetters.
 *
 * @param <R> the judged record
 * @param <T> its event
 */
public final class DeadLetterSplit<R extends Judged<T>, T> extends ProcessFunction<R, T> {
  /** The records that cannot be used. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters", TypeInformation.of(DeadLetter.class));

  private static final long serialVersionUID = 1;

  private final double share;
  private transient FloodGuard guard;
  private transient Counter deadLetters;

  /**
   * Lets letters through up to a share of the traffic.
   *
   * @param share see {@link FloodGuard}
   */
  public DeadLetterSplit(double share) {
    this.share = share;
  }

  @Override
  public void open(OpenContext context) {
    guard = new FloodGuard(share, Clock.systemUTC());
    deadLetters = getRuntimeContext().getMetricGroup().counter("deadLetters");
  }

  @Override
  public void processElement(R record, Context context, Collector<T> events) {
    if (record.isGood()) {
      guard.good();
      events.collect(record.event());
    } else {
      deadLetters.inc();
      guard
          .letter(record.deadLetter())
          .ifPresent(
              flood -> {
                throw new SuppressRestartsException(new DeadLetterFloodException(flood));
              });
      context.output(DEAD_LETTERS, record.deadLetter());
    }
  }
}
