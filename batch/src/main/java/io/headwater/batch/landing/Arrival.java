package io.headwater.batch.landing;

import java.time.Instant;

/**
 * A delivery as the store has it now.
 *
 * @param delivery its id, the name of its folder
 * @param whole whether its manifest is there
 * @param landedAt when its manifest landed, or else its newest file
 */
record Arrival(String delivery, boolean whole, Instant landedAt) {}
