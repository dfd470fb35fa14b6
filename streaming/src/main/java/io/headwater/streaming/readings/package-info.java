/**
 * Sensor readings: {@code iot.readings.v1} to {@code bronze.readings}, one-minute windows per
 * device and a hot topic.
 */
package io.headwater.streaming.readings;
