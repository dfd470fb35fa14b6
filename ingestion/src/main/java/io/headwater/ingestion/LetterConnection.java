package io.headwater.ingestion;

import io.headwater.ingestion.deadletters.log.Decider;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import java.time.Clock;
import java.util.Map;

/** Opens what the commands on dead letters need, as the environment says. */
final class LetterConnection {
  private final Map<String, String> environment;
  private final Clock clock;

  LetterConnection(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** For reading. */
  LetterOffice office() {
    IngestionSettings settings = IngestionSettings.read(environment);
    return new LetterOffice(settings.kafka(), settings.registry(), clock);
  }

  /** For deciding; alone while it is open. */
  Decider decider(LetterOffice office) {
    IngestionSettings settings = IngestionSettings.read(environment);
    return Decider.begin(office, settings.kafka(), settings.stateFolder(), clock);
  }
}
