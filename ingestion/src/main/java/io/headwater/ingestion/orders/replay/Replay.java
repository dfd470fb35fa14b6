package io.headwater.ingestion.orders.replay;

import io.headwater.ingestion.files.RejectsFile;
import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.orders.delivery.Delivery;
import io.headwater.ingestion.orders.delivery.EventSink;
import io.headwater.ingestion.orders.ledger.OrderCount;
import io.headwater.ingestion.orders.retail.DayContents;
import io.headwater.ingestion.orders.retail.DayFile;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.replay.FileAccount;

/**
 * Sends the day files of a folder to a sink, file by file. A file counts as sent when the sink has
 * settled all of it.
 */
public final class Replay {
  private final FileAccount account;
  private final EventSink sink;
  private final Meter meter;
  private final OrderCount count = new OrderCount();

  public Replay(FileAccount account, EventSink sink, Meter meter) {
    this.account = account;
    this.sink = sink;
    this.meter = meter;
  }

  /**
   * Sends every file that was not sent yet, and counts those too that a run has sent which was cut
   * off before it could tell of them.
   *
   * @throws io.headwater.ingestion.IngestionException when the sink refuses; run again to go on
   */
  public ReplayResult run() {
    account.untold().forEach(this::recount);
    account.left().forEach(this::send);
    return new ReplayResult(count, account.close());
  }

  private void recount(SourceFile file) {
    DayContents contents = new DayFile(file).read(bytes -> {});
    contents.orders().forEach(order -> count.add(Delivery.good(order)));
    account.told(contents.rejects().size());
  }

  private void send(SourceFile file) {
    DayContents contents = new DayFile(file).read(meter::advance);
    try (RejectsFile rejects = account.rejects(file)) {
      contents.rejects().forEach(rejects::add);
    }
    for (OrderEvent order : contents.orders()) {
      Delivery delivery = Delivery.good(order);
      sink.send(delivery);
      count.add(delivery);
      meter.count(order.lines().size());
    }
    sink.settle();
    long rejected = contents.rejects().size();
    contents
        .problem()
        .ifPresentOrElse(
            problem -> account.failed(file, problem, rejected), () -> account.sent(file, rejected));
  }
}
