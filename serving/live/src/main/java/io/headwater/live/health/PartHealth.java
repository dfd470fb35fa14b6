package io.headwater.live.health;

import java.time.Instant;

/**
 * One part at one moment.
 *
 * @param state up, down, or what it is busy with
 * @param detail what it says, or why it is down
 * @param since when it came into this state, as far as we saw
 */
public record PartHealth(String part, String state, String detail, Instant since) {
  static final String UP = "up";
  static final String DOWN = "down";
}
