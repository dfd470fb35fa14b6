package io.headwater.ingestion.journeys;

import io.headwater.ingestion.generation.Pace;
import io.headwater.ingestion.journeys.ledger.JourneyCount;
import io.headwater.ingestion.progress.Meter;
import java.util.Iterator;

/** Sends journeys to a sink. */
public final class JourneyGeneration {
  private final Iterator<Sending> sendings;
  private final Pace pace;
  private final JourneySink sink;
  private final Meter meter;

  public JourneyGeneration(Iterator<Sending> sendings, Pace pace, JourneySink sink, Meter meter) {
    this.sendings = sendings;
    this.pace = pace;
    this.sink = sink;
    this.meter = meter;
  }

  /**
   * Sends everything and waits until it is stored.
   *
   * @return what was sent
   * @throws io.headwater.ingestion.IngestionException when the sink refuses; run again to go on
   */
  public JourneyCount run() {
    JourneyCount count = new JourneyCount();
    for (long index = 0; sendings.hasNext(); index++) {
      Sending sending = sendings.next();
      pace.await(index);
      sink.send(sending);
      count.add(sending);
      meter.count(1);
      if (isABeginning(sending)) {
        meter.advance(1);
      }
    }
    sink.settle();
    return count;
  }

  private static boolean isABeginning(Sending sending) {
    return sending.nature() == Nature.GOOD
        && sending.happening().topic().equals(ShopTopic.VISITS.topic())
        && sending.happening().type().equals("started");
  }
}
