package io.headwater.report;

import java.math.BigDecimal;

/**
 * What a country or product had in a month.
 *
 * @param name of the country or product
 * @param about more about it; empty when there is nothing
 * @param revenue in GBP
 * @param before revenue of the month before
 * @param orders that were placed
 */
public record Share(
    String name, String about, BigDecimal revenue, BigDecimal before, long orders) {}
