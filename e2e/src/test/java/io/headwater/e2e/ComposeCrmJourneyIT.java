package io.headwater.e2e;

/** The CRM through containers. */
@NeedsDocker
final class ComposeCrmJourneyIT extends CrmJourney {
  ComposeCrmJourneyIT() {
    super(ComposeDeployment::in);
  }
}
