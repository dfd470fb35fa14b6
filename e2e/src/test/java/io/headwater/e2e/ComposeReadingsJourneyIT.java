package io.headwater.e2e;

/** The journey of readings through containers. */
@NeedsDocker
final class ComposeReadingsJourneyIT extends ReadingsJourney {
  ComposeReadingsJourneyIT() {
    super(ComposeDeployment::in);
  }
}
