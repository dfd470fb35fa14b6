package io.headwater.ingestion.readings;

/**
 * What takes readings: one series of one metric.
 *
 * @param site where it stands
 * @param metric what it measures and in which unit, such as {@code temperature_celsius}
 */
public record Device(String id, String site, String metric) {}
