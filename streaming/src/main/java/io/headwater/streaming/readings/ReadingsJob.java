package io.headwater.streaming.readings;

import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.deadletters.DeadLetterSplit;
import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.job.RunningCopies;
import io.headwater.streaming.job.Submission;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Sensor readings, raw and per minute and device:
 *
 * <pre>
 * iot.readings.v1 --> decode, check --> batches --> readings per minute --> live.readings_per_minute
 *                          \                \                \      \--> live.readings_late
 *                           \                \                \--> live.readings-per-device.v1
 *                            \                \--> bronze.readings
 *                             \--> iot.readings.v1.dlq
 * </pre>
 *
 * What stands before {@code readings per minute} runs in one task without a crossing. Every setting
 * is read where the job is submitted and travels with it.
 */
public final class ReadingsJob {
  static final String NAME = "readings";

  private final Source<ReadingRecord, ?, ?> source;
  private final EventTime<ReadingRecord> eventTime;
  private final Sink<DeadLetter> deadLetters;
  private final Sink<DeviceTotal> totals;
  private final ReadingTables tables;

  ReadingsJob(
      Source<ReadingRecord, ?, ?> source,
      EventTime<ReadingRecord> eventTime,
      Sink<DeadLetter> deadLetters,
      Sink<DeviceTotal> totals,
      ReadingTables tables) {
    this.source = source;
    this.eventTime = eventTime;
    this.deadLetters = deadLetters;
    this.totals = totals;
    this.tables = tables;
  }

  /** Submits the job. Exits with 1 and one message when something it needs is missing. */
  public static void main(String[] arguments) throws Exception {
    Submission.orExplain(() -> submit(ReadingsSettings.read(System.getenv())));
  }

  private static void submit(ReadingsSettings settings) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings.configuration());
    RunningCopies.refuse(environment.getConfiguration(), NAME);
    onPlatform(settings).execute(environment, settings);
  }

  /**
   * The job between the ends that the platform has.
   *
   * @throws io.headwater.streaming.job.NotReadyException naming what is missing or refused
   */
  static ReadingsJob onPlatform(ReadingsSettings settings) throws InterruptedException {
    Endpoints ends = new Endpoints(settings.job(), Contracts.load());
    ends.check();
    return new ReadingsJob(
        ends.readings(), ends.eventTime(), ends.deadLetters(), ends.totals(), ends.tables());
  }

  void execute(StreamExecutionEnvironment environment, ReadingsSettings settings) throws Exception {
    connect(environment, settings);
    environment.execute(NAME);
  }

  void connect(StreamExecutionEnvironment environment, ReadingsSettings settings) {
    process(decode(environment, settings), settings);
  }

  /** Readings to bronze and to what is counted of them. */
  void process(DataStream<Reading> readings, ReadingsSettings settings) {
    SingleOutputStreamOperator<ReadingBatch> batches = gather(readings, settings);
    append(batches);
    count(batches, settings);
  }

  /** Topic to readings, dead letters aside. */
  SingleOutputStreamOperator<Reading> decode(
      StreamExecutionEnvironment environment, ReadingsSettings settings) {
    SingleOutputStreamOperator<Reading> readings =
        environment
            .fromSource(source, eventTime, "readings")
            .uid("readings")
            .process(
                new DeadLetterSplit<ReadingRecord, Reading>(
                    settings.job().stream().deadLetterShare()))
            .returns(TypeInformation.of(Reading.class))
            .uid("dead-letter-split")
            .name("dead-letter-split");
    readings
        .getSideOutput(DeadLetterSplit.DEAD_LETTERS)
        .sinkTo(deadLetters)
        .setParallelism(1)
        .uid("dead-letters")
        .name("dead-letters");
    return readings;
  }

  /** The readings of a device together. */
  SingleOutputStreamOperator<ReadingBatch> gather(
      DataStream<Reading> readings, ReadingsSettings settings) {
    return readings
        .transform(
            "batches",
            TypeInformation.of(ReadingBatch.class),
            new ReadingBatchesFactory(settings.hotInterval()))
        .uid("batches");
  }

  /** Readings to bronze. */
  void append(DataStream<ReadingBatch> batches) {
    tables.appendReadings(batches);
  }

  /** Readings to minutes, to late readings and to what those who watch see. */
  void count(DataStream<ReadingBatch> batches, ReadingsSettings settings) {
    SingleOutputStreamOperator<MinuteReadings> minutes =
        batches
            .keyBy(ReadingBatch::deviceId)
            .process(
                new ReadingsPerMinute(
                    settings.allowedLateness(),
                    settings.job().stream().quiet(),
                    // A batch that comes a little early is sent all the same, without a timer.
                    settings.hotInterval().dividedBy(2)))
            .uid("readings-per-minute")
            .name("readings-per-minute");

    minutes.getSideOutput(ReadingsPerMinute.TOTALS).sinkTo(totals).uid("totals").name("totals");
    tables.appendLate(minutes.getSideOutput(ReadingsPerMinute.TOO_LATE));
    tables.appendMinutes(minutes);
  }
}
