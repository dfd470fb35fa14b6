package io.headwater.batch.landing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery as the store has it now.
 *
 * @param delivery its id, the name of its folder
 * @param whole whether its manifest is there
 * @param landedAt when its manifest landed, or else its newest file
 * @param sizes its files, the manifest among them, with their sizes; empty where they were not kept
 */
record Arrival(
    String delivery, boolean whole, Instant landedAt, Optional<Map<String, Long>> sizes) {}
