package io.headwater.ingestion.journeys;

import java.util.ArrayList;
import java.util.List;

/** Journeys that were sent, in the memory of a test. */
public final class CollectedJourneys implements JourneySink {
  private final List<Sending> sent = new ArrayList<>();

  @Override
  public void send(Sending sending) {
    sent.add(sending);
  }

  @Override
  public void settle() {}

  @Override
  public void close() {}

  /** Everything, in the order it was sent. */
  public List<Sending> sent() {
    return List.copyOf(sent);
  }
}
