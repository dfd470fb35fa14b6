package io.headwater.contracts.quality;

import io.headwater.contracts.Location;

/**
 * A rule about a table's rows taken together: a figure, and what it is to be.
 *
 * @param name a name a person finds in the contract, such as {@code customer_token nullValues}
 * @param location where the contract says it
 */
public record QualityRule(
    String name, Severity severity, Measure measure, Expectation expectation, Location location) {}
