package io.headwater.blueprint.cost;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * How much of something a component takes in a month, at the measured volume.
 *
 * @param quantity in the item's unit
 * @param times how many times that it is at so many times the volume
 * @param how the quantity was reckoned, for a person
 */
public record Usage(
    String component,
    Item item,
    BigDecimal quantity,
    UnaryOperator<BigDecimal> times,
    Basis basis,
    String how) {}
