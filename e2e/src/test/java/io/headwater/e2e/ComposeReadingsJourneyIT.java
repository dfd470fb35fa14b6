package io.headwater.e2e;

import org.junit.jupiter.api.Tag;

/** The journey of readings through containers. */
@Tag("long")
@NeedsDocker
final class ComposeReadingsJourneyIT extends ReadingsJourney {
  ComposeReadingsJourneyIT() {
    super(ComposeDeployment::in);
  }
}
