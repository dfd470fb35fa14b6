package io.headwater.e2e;

/** The CRM on this machine. */
final class CrmJourneyIT extends CrmJourney {
  CrmJourneyIT() {
    super(LocalDeployment::in);
  }
}
