package io.headwater.e2e;

/** The journey of real orders through containers. */
@NeedsDocker
final class ComposeOrdersJourneyIT extends OrdersJourney {
  ComposeOrdersJourneyIT() {
    super(ComposeDeployment::in);
  }
}
