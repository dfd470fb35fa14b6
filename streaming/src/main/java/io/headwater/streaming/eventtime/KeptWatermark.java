package io.headwater.streaming.eventtime;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * How far the watermark got, kept in state, which Flink does not do by itself: what was closed
 * before a restart stays closed.
 */
public final class KeptWatermark {
  /** The watermark of a stream that has ended, which is no event time. */
  public static final long END_OF_STREAM = Long.MAX_VALUE;

  private static final long NONE = -1;

  private final ListState<Long> state;
  private long watermark = NONE;

  private KeptWatermark(ListState<Long> state) {
    this.state = state;
  }

  /** The furthest that any task of the operator had got. */
  public static KeptWatermark restored(FunctionInitializationContext context) throws Exception {
    KeptWatermark kept =
        new KeptWatermark(
            context
                .getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("watermark", Long.class)));
    for (long before : kept.state.get()) {
      kept.watermark = Math.max(kept.watermark, before);
    }
    return kept;
  }

  /** Writes it down for a checkpoint. */
  public void snapshot() throws Exception {
    state.update(List.of(watermark));
  }

  /** Follows the operator's watermark, forward only. */
  public void follow(long current) {
    if (current != END_OF_STREAM) {
      watermark = Math.max(watermark, current);
    }
  }

  /** Whether the watermark has reached a time, epoch milliseconds. */
  public boolean hasReached(long time) {
    return watermark >= time;
  }

  /** The first instant it has not reached; 1970 before the first. */
  public Instant closedUntil() {
    return Instant.ofEpochMilli(watermark + 1);
  }
}
