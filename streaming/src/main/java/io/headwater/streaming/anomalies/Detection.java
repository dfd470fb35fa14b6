package io.headwater.streaming.anomalies;

/**
 * What the detector makes of one value.
 *
 * @param score from 0 to 1, higher is stranger; from 0.5 on it is worth an alarm. While an alarm is
 *     fresh, what is no stranger than that alarm scores less than half
 * @param strangeness the same without regard to earlier alarms
 * @param threshold the strangeness from which this series is worth an alarm at this time
 * @param expected what was expected instead
 * @param reason what is strange most of all
 */
record Detection(
    double score, double strangeness, double threshold, double expected, Signal reason) {}
