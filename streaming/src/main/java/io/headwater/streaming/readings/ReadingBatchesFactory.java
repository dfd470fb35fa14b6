package io.headwater.streaming.readings;

import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes {@link ReadingBatches} inside the task that reads. */
final class ReadingBatchesFactory extends AbstractStreamOperatorFactory<ReadingBatch>
    implements OneInputStreamOperatorFactory<Reading, ReadingBatch> {
  private static final long serialVersionUID = 1;

  private final Duration tick;

  ReadingBatchesFactory(Duration tick) {
    this.tick = tick;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends StreamOperator<ReadingBatch>> T createStreamOperator(
      StreamOperatorParameters<ReadingBatch> parameters) {
    return (T) new ReadingBatches(parameters, tick);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
    return ReadingBatches.class;
  }
}
