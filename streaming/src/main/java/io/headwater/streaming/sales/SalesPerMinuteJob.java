package io.headwater.streaming.sales;

import io.headwater.contracts.Contracts;
import io.headwater.settings.SettingsException;
import io.headwater.streaming.orders.CountedOrder;
import io.headwater.streaming.orders.DeadLetter;
import io.headwater.streaming.orders.DeadLetterSplit;
import io.headwater.streaming.orders.FirstOfEvent;
import io.headwater.streaming.orders.OrderEventTime;
import io.headwater.streaming.orders.OrderRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Sales per minute and country:
 *
 * <pre>
 * shop.orders.v1 --> decode, check --> first of event --> sales per minute --> live.sales_per_minute
 *                          \                                     \--> live.sales-per-minute.v1
 *                           \--> shop.orders.v1.dlq
 * </pre>
 *
 * Every setting is read where the job is submitted and travels with it. The job runs once: whoever
 * submits it checks that no other copy does.
 */
public final class SalesPerMinuteJob {
  static final String NAME = "sales-per-minute";

  private final Source<OrderRecord, ?, ?> source;
  private final OrderEventTime eventTime;
  private final Sink<DeadLetter> deadLetters;
  private final Sink<MinuteTotal> totals;
  private final LiveTable liveTable;

  SalesPerMinuteJob(
      Source<OrderRecord, ?, ?> source,
      OrderEventTime eventTime,
      Sink<DeadLetter> deadLetters,
      Sink<MinuteTotal> totals,
      LiveTable liveTable) {
    this.source = source;
    this.eventTime = eventTime;
    this.deadLetters = deadLetters;
    this.totals = totals;
    this.liveTable = liveTable;
  }

  /** Submits the job. Exits with 1 and one message when something it needs is missing. */
  public static void main(String[] arguments) throws Exception {
    try {
      JobSettings settings = JobSettings.read(System.getenv());
      Endpoints ends = new Endpoints(settings, Contracts.load());
      ends.check();
      new SalesPerMinuteJob(
              ends.orders(), ends.eventTime(), ends.deadLetters(), ends.totals(), ends.liveTable())
          .execute(settings.stream());
    } catch (SettingsException | NotReadyException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void execute(StreamSettings settings) throws Exception {
    execute(StreamExecutionEnvironment.getExecutionEnvironment(settings.configuration()), settings);
  }

  void execute(StreamExecutionEnvironment environment, StreamSettings settings) throws Exception {
    connect(environment, settings);
    environment.execute(NAME);
  }

  void connect(StreamExecutionEnvironment environment, StreamSettings settings) {
    SingleOutputStreamOperator<CountedOrder> orders =
        environment
            .fromSource(source, eventTime, "orders")
            .uid("orders")
            .process(new DeadLetterSplit())
            .uid("dead-letter-split")
            .name("dead-letter-split");

    orders
        .getSideOutput(DeadLetterSplit.DEAD_LETTERS)
        .sinkTo(deadLetters)
        .uid("dead-letters")
        .name("dead-letters");

    SingleOutputStreamOperator<MinuteSales> minutes =
        orders
            .keyBy(CountedOrder::eventId)
            .filter(new FirstOfEvent(settings.deduplication()))
            .uid("first-of-event")
            .name("first-of-event")
            .keyBy(Minute::of, TypeInformation.of(Minute.class))
            .process(new SalesPerMinute(settings.quiet(), settings.totals()))
            .uid("sales-per-minute")
            .name("sales-per-minute");

    minutes.getSideOutput(SalesPerMinute.TOTALS).sinkTo(totals).uid("totals").name("totals");
    liveTable.append(minutes);
  }
}
