package io.headwater.ingestion.readings.fleet;

import io.headwater.ingestion.generation.Share;

/**
 * Which devices there are.
 *
 * @param seed another seed is another fleet: no device has the id of one of another seed
 * @param devices how many
 * @param skew share of the devices whose clock is wrong
 * @param faults share of the devices that become faulty
 * @param clocks how wrong a clock may be
 */
public record FleetPlan(long seed, int devices, Share skew, Share faults, Clocks clocks) {
  /** How wrong a clock may be. */
  public enum Clocks {
    /** Every eighth wrong clock is days ahead, so that the contract refuses its readings. */
    ANY,
    /** None is: in a run in the past, days ahead may still be before now. */
    BEARABLE
  }
}
