package io.headwater.ingestion.journeys;

import java.math.BigDecimal;

/**
 * What became of one journey, as it was played.
 *
 * @param correlationId what its events share
 * @param customer number of the customer
 * @param order its number; null when none was placed
 * @param lastStep the furthest step
 * @param outcome how it ended
 * @param events events of it, but for those of orders
 */
public record Played(
    String correlationId,
    String customer,
    String order,
    String lastStep,
    String outcome,
    int events,
    BigDecimal paid,
    BigDecimal refunded) {}
