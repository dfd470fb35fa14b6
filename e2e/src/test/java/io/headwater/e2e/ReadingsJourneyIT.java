package io.headwater.e2e;

/** The journey of readings through the built command on this machine. */
final class ReadingsJourneyIT extends ReadingsJourney {
  ReadingsJourneyIT() {
    super(LocalDeployment::in);
  }
}
