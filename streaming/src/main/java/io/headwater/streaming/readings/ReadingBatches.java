package io.headwater.streaming.readings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Gathers the readings of a device before they cross to the task that keeps its state, and before
 * they are written to bronze: one crossing and one look into the state for many readings, and a
 * file whose texts repeat. They wait for one tick at most, which is what those who watch see of a
 * device, or for {@link #BEHIND} while the job catches up and nobody watches.
 *
 * <p>Nothing is kept over a checkpoint: what was gathered leaves before the barrier does. A
 * watermark is held back until the readings before it have left.
 */
final class ReadingBatches extends AbstractStreamOperator<ReadingBatch>
    implements OneInputStreamOperator<Reading, ReadingBatch> {
  static final Duration BEHIND = Duration.ofSeconds(1);

  private static final long serialVersionUID = 1;
  private static final long CATCHING_UP = 2_000;
  private static final int MOST_READINGS = 200_000;
  private static final int MOST_DEVICES = 200_000;

  private final long tick;
  private transient Map<String, OpenBatch> batches;
  private transient List<OpenBatch> filled;
  private transient StreamRecord<ReadingBatch> out;
  private transient Watermark held;
  private transient int gathered;
  private transient int ticks;
  private transient long arrivedAt;

  ReadingBatches(StreamOperatorParameters<ReadingBatch> parameters, Duration tick) {
    super(parameters);
    this.tick = tick.toMillis();
  }

  @Override
  public void open() throws Exception {
    super.open();
    batches = new HashMap<>();
    filled = new ArrayList<>();
    out = new StreamRecord<>(null);
    awaitTick();
  }

  @Override
  public void processElement(StreamRecord<Reading> element) {
    Reading reading = element.getValue();
    OpenBatch batch = batches.get(reading.deviceId());
    if (batch == null) {
      batch = new OpenBatch();
      batches.put(reading.deviceId(), batch);
    }
    if (!batch.takes(reading)) {
      output.collect(out.replace(batch.close()));
      batch.add(reading);
    } else {
      if (batch.isEmpty()) {
        filled.add(batch);
      }
      batch.add(reading);
    }
    arrivedAt = reading.arrivedAt();
    if (++gathered >= MOST_READINGS) {
      send();
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    held = watermark;
    if (filled.isEmpty() || watermark.equals(Watermark.MAX_WATERMARK)) {
      sendAll();
    }
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    sendAll();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    send();
  }

  @Override
  public void finish() throws Exception {
    sendAll();
    super.finish();
  }

  private void awaitTick() {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    getProcessingTimeService().registerTimer(now + tick, this::tick);
  }

  private void tick(long now) throws Exception {
    ticks++;
    if (now - arrivedAt <= CATCHING_UP || ticks * tick >= BEHIND.toMillis()) {
      sendAll();
    }
    awaitTick();
  }

  private void sendAll() throws Exception {
    send();
    if (held != null) {
      Watermark due = held;
      held = null;
      super.processWatermark(due);
    }
  }

  private void send() {
    for (OpenBatch batch : filled) {
      output.collect(out.replace(batch.close()));
    }
    filled.clear();
    gathered = 0;
    ticks = 0;
    if (batches.size() > MOST_DEVICES) {
      batches.clear();
    }
  }
}
