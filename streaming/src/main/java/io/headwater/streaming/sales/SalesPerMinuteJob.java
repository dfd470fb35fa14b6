package io.headwater.streaming.sales;

import io.headwater.contracts.Contracts;
import io.headwater.streaming.deadletters.DeadLetter;
import io.headwater.streaming.deadletters.DeadLetterSplit;
import io.headwater.streaming.eventtime.EventTime;
import io.headwater.streaming.job.RunningCopies;
import io.headwater.streaming.job.Submission;
import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.orders.CountedOrder;
import io.headwater.streaming.orders.FirstOfEvent;
import io.headwater.streaming.orders.OrderRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;

/**
 * Sales per minute and country:
 *
 * <pre>
 * shop.orders.v1 --> decode, check --> first of event --> sales per minute --> live.sales_per_minute
 *                          \                                     \--> live.sales-per-minute.v1
 *                           \--> shop.orders.v1.dlq
 * </pre>
 *
 * Every setting is read where the job is submitted and travels with it. The job runs once: a second
 * copy is refused where it is submitted.
 */
public final class SalesPerMinuteJob {
  static final String NAME = "sales-per-minute";

  private final Source<OrderRecord, ?, ?> source;
  private final EventTime<OrderRecord> eventTime;
  private final Sink<DeadLetter> deadLetters;
  private final Sink<MinuteTotal> totals;
  private final LakeTable liveTable;

  SalesPerMinuteJob(
      Source<OrderRecord, ?, ?> source,
      EventTime<OrderRecord> eventTime,
      Sink<DeadLetter> deadLetters,
      Sink<MinuteTotal> totals,
      LakeTable liveTable) {
    this.source = source;
    this.eventTime = eventTime;
    this.deadLetters = deadLetters;
    this.totals = totals;
    this.liveTable = liveTable;
  }

  /** Submits the job. Exits with 1 and one message when something it needs is missing. */
  public static void main(String[] arguments) throws Exception {
    Submission.orExplain(() -> submit(SalesSettings.read(System.getenv())));
  }

  private static void submit(SalesSettings settings) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            settings.job().stream().configuration(NAME));
    RunningCopies.refuse(environment.getConfiguration(), NAME);
    Endpoints ends = new Endpoints(settings.job(), Contracts.load());
    ends.check();
    new SalesPerMinuteJob(
            ends.orders(), ends.eventTime(), ends.deadLetters(), ends.totals(), ends.liveTable())
        .execute(environment, settings);
  }

  void execute(StreamExecutionEnvironment environment, SalesSettings settings) throws Exception {
    connect(environment, settings);
    environment.execute(NAME);
  }

  void connect(StreamExecutionEnvironment environment, SalesSettings settings) {
    SingleOutputStreamOperator<CountedOrder> orders =
        environment
            .fromSource(source, eventTime, "orders")
            .uid("orders")
            .process(
                new DeadLetterSplit<OrderRecord, CountedOrder>(
                    settings.job().stream().deadLetterShare()))
            .returns(TypeInformation.of(CountedOrder.class))
            .uid("dead-letter-split")
            .name("dead-letter-split");

    orders
        .getSideOutput(DeadLetterSplit.DEAD_LETTERS)
        .sinkTo(deadLetters)
        .setParallelism(1)
        .uid("dead-letters")
        .name("dead-letters");

    SingleOutputStreamOperator<MinuteSales> minutes =
        orders
            .keyBy(CountedOrder::eventId)
            .filter(new FirstOfEvent(settings.deduplication()))
            .uid("first-of-event")
            .name("first-of-event")
            .keyBy(Minute::of, TypeInformation.of(Minute.class))
            .process(new SalesPerMinute(settings.job().stream().quiet(), settings.totals()))
            .uid("sales-per-minute")
            .name("sales-per-minute");

    minutes.getSideOutput(SalesPerMinute.TOTALS).sinkTo(totals).uid("totals").name("totals");
    liveTable.append(
        minutes
            .map(new LiveRows(liveTable.columns()))
            .returns(InternalTypeInfo.of(liveTable.columns()))
            .uid("live-rows")
            .name("live-rows"),
        "live-table");
  }
}
