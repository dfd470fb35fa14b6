package io.headwater.blueprint.cost;

import java.math.BigDecimal;

/**
 * How much of something a component takes in a month, at the measured volume.
 *
 * @param quantity in the item's unit
 * @param how the quantity was reckoned, for a person
 */
public record Usage(
    String component, Item item, BigDecimal quantity, Growth growth, Basis basis, String how) {}
