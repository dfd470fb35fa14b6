/**
 * What is strange about a series, found as it goes: {@link
 * io.headwater.streaming.anomalies.Detector} takes one value after the other and needs neither
 * training nor the future. {@code AnomaliesJob} runs one for every device, {@code ScoreFile} one
 * over a file.
 */
package io.headwater.streaming.anomalies;
