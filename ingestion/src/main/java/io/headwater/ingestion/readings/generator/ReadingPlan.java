package io.headwater.ingestion.readings.generator;

import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.readings.fleet.FleetPlan;

/**
 * What to generate. The devices take their readings in turn. With times that do not depend on when
 * the run is, the same plan gives the same records, byte for byte; those of one device in the same
 * order.
 *
 * @param fleet the devices
 * @param time when they take their readings
 * @param length how many readings, or for how long
 * @param outOfOrder share of the readings sent seconds after their time
 * @param late share of the readings sent minutes after their time
 * @param duplicates share of the readings sent once more
 * @param bad records that must be refused, as a share of the readings, on top of them
 */
public record ReadingPlan(
    FleetPlan fleet,
    EventTime time,
    Length length,
    Share outOfOrder,
    Share late,
    Share duplicates,
    Share bad) {}
