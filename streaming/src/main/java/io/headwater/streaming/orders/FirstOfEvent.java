package io.headwater.streaming.orders;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;

/**
 * Lets the first order of an event id pass and drops its repeats, whatever their content. Keyed by
 * event id; the events of one id share a record key, hence a partition, so the first is the one
 * with the lowest offset. An id is remembered for a processing time, after which a repeat would
 * count again. Metric: duplicates.
 */
public final class FirstOfEvent extends RichFilterFunction<CountedOrder> {
  private static final long serialVersionUID = 1;

  private final Duration remembered;
  private transient ValueState<Boolean> seen;
  private transient Counter duplicates;

  /** Remembers an event id for the given processing time. */
  public FirstOfEvent(Duration remembered) {
    this.remembered = remembered;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("seen", Types.BOOLEAN);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(remembered).build());
    seen = getRuntimeContext().getState(descriptor);
    duplicates = getRuntimeContext().getMetricGroup().counter("duplicates");
  }

  @Override
  public boolean filter(CountedOrder order) throws Exception {
    if (seen.value() != null) {
      duplicates.inc();
      return false;
    }
    seen.update(true);
    return true;
  }
}
