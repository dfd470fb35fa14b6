package io.headwater.live.api;

import io.headwater.live.devices.DeviceStates;
import io.headwater.live.health.Health;
import io.headwater.live.log.DeadLetters;
import io.headwater.live.log.LogRates;
import io.headwater.live.store.HotStoreKeeper;

/**
 * Where the answers come from.
 *
 * @param command how a person calls us, for what the page tells them to run
 */
public record Sources(
    HotStoreKeeper hot,
    DeviceStates states,
    LogRates rates,
    DeadLetters deadLetters,
    Health health,
    String command) {}
