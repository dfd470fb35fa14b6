package io.headwater.e2e;

/** The journey of real orders through the built command on this machine. */
final class OrdersJourneyIT extends OrdersJourney {
  OrdersJourneyIT() {
    super(LocalDeployment::in);
  }
}
