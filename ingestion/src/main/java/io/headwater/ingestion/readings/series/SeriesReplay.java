package io.headwater.ingestion.readings.series;

import io.headwater.ingestion.files.SourceFile;
import io.headwater.ingestion.kafka.RecordSink;
import io.headwater.ingestion.progress.Meter;
import io.headwater.ingestion.readings.ledger.ReadingCount;
import io.headwater.ingestion.replay.FileAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sends the readings of series files by time, all series at once. A file counts as sent when the
 * sink has settled all of it.
 */
public final class SeriesReplay {
  private final FileAccount account;
  private final SeriesDevices devices;
  private final Playback playback;
  private final RecordSink sink;
  private final Meter meter;
  private final ReadingCount count = new ReadingCount();
  private final PriorityQueue<OpenSeries> open =
      new PriorityQueue<>(Comparator.comparingLong(OpenSeries::at).thenComparing(OpenSeries::name));

  public SeriesReplay(
      FileAccount account, SeriesDevices devices, Playback playback, RecordSink sink, Meter meter) {
    this.account = account;
    this.devices = devices;
    this.playback = playback;
    this.sink = sink;
    this.meter = meter;
  }

  /**
   * Sends every file that was not sent yet.
   *
   * @param now times more than a day later are refused
   * @throws io.headwater.ingestion.IngestionException when the sink refuses; run again
   */
  public SeriesResult run(Instant now) {
    List<Series> all = new ArrayList<>();
    try {
      account.left().forEach(file -> all.add(open(file, now)));
      playback.start(open.isEmpty() ? 0 : open.peek().at());
      while (!open.isEmpty()) {
        send(open.remove());
      }
      return new SeriesResult(count, account.close());
    } finally {
      all.forEach(Series::close);
    }
  }

  private Series open(SourceFile file, Instant now) {
    Series series = new Series(file, new SeriesLineReader(now), account.rejects(file));
    series.open(meter::advance);
    putBack(new OpenSeries(series, devices.encoder(file)));
    return series;
  }

  private void send(OpenSeries series) {
    SeriesLine.Good line = series.line();
    playback.await(line.at());
    long observedAt = playback.observedAt(line.at());
    sink.send(
        series.encoder().key(),
        series.encoder().encode(line.number(), observedAt, line.millionths()));
    count.reading(observedAt, line.millionths());
    if (line.rounded()) {
      count.rounded();
    }
    meter.count(1);
    series.series().advance();
    putBack(series);
  }

  private void putBack(OpenSeries series) {
    if (series.series().line().isPresent()) {
      open.add(series);
    } else {
      finish(series.series());
    }
  }

  private void finish(Series series) {
    sink.settle();
    series.close();
    series
        .problem()
        .ifPresentOrElse(
            problem -> account.failed(series.file(), problem, series.rejected()),
            () -> account.sent(series.file(), series.rejected()));
  }
}
