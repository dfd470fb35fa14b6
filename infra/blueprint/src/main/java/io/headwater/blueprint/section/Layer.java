package io.headwater.blueprint.section;

import io.headwater.blueprint.cost.Money;
import java.util.List;

/**
 * Where data lies.
 *
 * @param tiers hot, warm or cold: what is in it
 * @param format how it is written
 * @param notMeasured datasets of which there are no figures
 * @param bytesPerDay how fast it grew in the 24 hours before the measurement
 * @param bytesInAYear what it comes to at that rate, by the retention of the contracts
 * @param costPerMonth of what is kept now, at the given prices
 */
public record Layer(
    String name,
    List<String> tiers,
    String format,
    long records,
    long files,
    long bytes,
    long keptBytes,
    int notMeasured,
    long bytesPerDay,
    long bytesInAYear,
    Money costPerMonth,
    List<Stored> datasets) {}
