package io.headwater.alerts;

import java.time.Duration;

/**
 * What every rule has.
 *
 * @param name unique among the rules; alerts carry it
 * @param patience for how long something must be wrong before the rule fires
 */
public record Terms(String name, Severity severity, Duration patience) {}
