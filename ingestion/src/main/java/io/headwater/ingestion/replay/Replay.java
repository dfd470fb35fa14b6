package io.headwater.ingestion.replay;

import io.headwater.ingestion.delivery.Delivery;
import io.headwater.ingestion.delivery.EventSink;
import io.headwater.ingestion.ledger.Ledger;
import io.headwater.ingestion.ledger.LedgerCount;
import io.headwater.ingestion.ledger.Source;
import io.headwater.ingestion.orders.OrderEvent;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.retail.DayContents;
import io.headwater.ingestion.retail.DayFile;
import io.headwater.ingestion.retail.DayFolder;
import io.headwater.ingestion.retail.RejectsFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends the day files of a folder to a sink, file by file. A file counts as sent when the sink has
 * settled all of it; one with something wrong as a whole is left for the next run.
 */
public final class Replay {
  private final ReplayProgress progress;
  private final RejectsFolder rejects;
  private final EventSink sink;
  private final Meter meter;
  private final LedgerCount count = new LedgerCount();
  private final List<String> failed = new ArrayList<>();
  private long rejectedLines;
  private long sent;
  private long alreadySent;

  public Replay(ReplayProgress progress, RejectsFolder rejects, EventSink sink, Meter meter) {
    this.progress = progress;
    this.rejects = rejects;
    this.sink = sink;
    this.meter = meter;
  }

  /** Where a state folder keeps the rejects of a folder of day files. */
  public static RejectsFolder rejects(Path stateFolder, Path folder) {
    String name = Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("root");
    return new RejectsFolder(
        stateFolder.resolve("rejects").resolve(name + "-" + FolderId.of(folder)));
  }

  /**
   * Sends every file that was not sent yet.
   *
   * @throws io.headwater.ingestion.IngestionException when the sink refuses; run again to go on
   */
  public ReplayResult run(DayFolder folder) {
    List<DayFile> left = progress.left(folder);
    alreadySent = folder.files().size() - left.size();
    left.forEach(this::send);
    if (failed.isEmpty()) {
      progress.complete();
    }
    return new ReplayResult(count, source());
  }

  private Source source() {
    return new Source(
        rejectedLines,
        rejectedLines == 0 ? null : rejects.path(),
        new Ledger.Files(sent, alreadySent, List.copyOf(failed)));
  }

  private void send(DayFile file) {
    DayContents contents = file.read(meter::advance);
    rejects.write(file, contents.rejects());
    rejectedLines += contents.rejects().size();
    for (OrderEvent order : contents.orders()) {
      Delivery delivery = Delivery.good(order);
      sink.send(delivery);
      count.add(delivery);
      meter.lines(order.lines().size());
    }
    sink.settle();
    if (contents.problem().isPresent()) {
      failed.add(file.name() + " " + contents.problem().get());
    } else {
      progress.add(file);
      sent++;
    }
  }
}
