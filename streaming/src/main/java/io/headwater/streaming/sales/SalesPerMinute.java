package io.headwater.streaming.sales;

import static io.headwater.streaming.eventtime.KeptWatermark.END_OF_STREAM;

import io.headwater.streaming.eventtime.KeptWatermark;
import io.headwater.streaming.orders.CountedOrder;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts the orders of a minute. Every order ends in exactly one row of the output, and the rows of
 * a minute add up to its sales:
 *
 * <ul>
 *   <li>the watermark closes the minute: its first row leaves;
 *   <li>no order of it comes for {@code quiet} although the watermark stands still, as it does at
 *       the end of a stream: the same, at most twice {@code quiet} after the last order;
 *   <li>orders of a closed minute are late: they leave together as a further row within a second.
 * </ul>
 *
 * <p>The running total leaves by {@link #TOTALS} at the end of every second in which it changed.
 *
 * <p>This is no window operator because a window fires its whole content again for a late element,
 * which in an append-only table counts the punctual orders twice, and once its allowed lateness is
 * over it drops or diverts what is later still. Here a late order of any age is one more row.
 *
 * <p>A total that has not changed for {@code remembered} is forgotten: should an order come later
 * still, its row is right and the running total starts anew from it. Metrics: orders, lateOrders.
 *
 * <p>What was closed before a restart stays closed, so {@link MinuteSales#closedUntil} never
 * promises too much.
 */
final class SalesPerMinute extends KeyedProcessFunction<Minute, CountedOrder, MinuteSales>
    implements CheckpointedFunction {
  /** Running totals, newest last. */
  static final OutputTag<MinuteTotal> TOTALS =
      new OutputTag<>("totals", TypeInformation.of(MinuteTotal.class));

  private static final long serialVersionUID = 1;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Duration quiet;
  private final Duration remembered;
  private transient ValueState<RunningSales> running;
  private transient ValueState<PendingSales> pending;
  private transient KeptWatermark watermark;
  private transient Counter orders;
  private transient Counter lateOrders;

  /**
   * Counts orders.
   *
   * @param quiet processing time without an order after which a minute is closed
   * @param remembered processing time after which the total of a minute is forgotten
   */
  SalesPerMinute(Duration quiet, Duration remembered) {
    this.quiet = quiet;
    this.remembered = remembered;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    watermark = KeptWatermark.restored(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    watermark.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<RunningSales> total =
        new ValueStateDescriptor<>("running", TypeInformation.of(RunningSales.class));
    total.enableTimeToLive(StateTtlConfig.newBuilder(remembered).build());
    running = getRuntimeContext().getState(total);
    // Never forgotten: what is pending is in no row yet.
    pending =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("pending", TypeInformation.of(PendingSales.class)));
    orders = getRuntimeContext().getMetricGroup().counter("orders");
    lateOrders = getRuntimeContext().getMetricGroup().counter("lateOrders");
  }

  @Override
  public void processElement(CountedOrder order, Context context, Collector<MinuteSales> rows)
      throws Exception {
    TimerService time = context.timerService();
    long now = time.currentProcessingTime();
    long closing = context.getCurrentKey().closingWatermark();
    watermark.follow(time.currentWatermark());
    boolean late = add(Sales.of(order), watermark.hasReached(closing), now);
    time.registerProcessingTimeTimer(nextWhole(SECOND, now));
    time.registerProcessingTimeTimer(nextWhole(quiet, now + quiet.toMillis()));
    if (!late) {
      time.registerEventTimeTimer(closing);
    }
    // Fires when a bounded stream ends before its last second does, and only then.
    time.registerEventTimeTimer(END_OF_STREAM);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<MinuteSales> rows)
      throws Exception {
    boolean byWatermark = context.timeDomain() == TimeDomain.EVENT_TIME;
    watermark.follow(context.timerService().currentWatermark());
    PendingSales waiting = pending.value();
    if (waiting != null && (byWatermark || isDue(waiting, timestamp))) {
      rows.collect(
          new MinuteSales(
              context.getCurrentKey(),
              waiting.sales(),
              waiting.late(),
              watermark.closedUntil(),
              now(context)));
      pending.clear();
      running.update(running().close());
    }
    if (!byWatermark || context.timerService().currentWatermark() == END_OF_STREAM) {
      sendTotal(context);
    }
  }

  /** Whether the sales are late: the watermark closed their minute, or silence did. */
  private boolean add(Sales sales, boolean afterClosing, long now) throws Exception {
    RunningSales total = running();
    PendingSales before = pending.value();
    boolean late = afterClosing || total.closed() || before != null && before.late();
    Sales gained = before == null ? sales : before.sales().plus(sales);
    pending.update(new PendingSales(gained, late, now));
    running.update(total.plus(sales));
    orders.inc();
    lateOrders.inc(late ? 1 : 0);
    return late;
  }

  /** At a processing time timer: late sales wait for the second's end, others for quiet. */
  private boolean isDue(PendingSales waiting, long timestamp) {
    return waiting.late() || waiting.lastOrderAt() + quiet.toMillis() <= timestamp;
  }

  private void sendTotal(OnTimerContext context) throws Exception {
    RunningSales total = running();
    if (total.unsent()) {
      context.output(TOTALS, new MinuteTotal(context.getCurrentKey(), total.sales(), now(context)));
      running.update(total.sent());
      context.timerService().deleteEventTimeTimer(END_OF_STREAM);
    }
  }

  private RunningSales running() throws Exception {
    RunningSales sales = running.value();
    return sales == null ? RunningSales.NONE : sales;
  }

  private static Instant now(OnTimerContext context) {
    return Instant.ofEpochMilli(context.timerService().currentProcessingTime());
  }

  /** The first multiple of a step after a time, so that all timers of the step fall together. */
  private static long nextWhole(Duration step, long time) {
    return (time / step.toMillis() + 1) * step.toMillis();
  }
}
