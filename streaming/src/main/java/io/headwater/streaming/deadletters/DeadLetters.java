package io.headwater.streaming.deadletters;

import java.util.List;

/**
 * The dead letters between two checkpoints, which are delivered together or not at all.
 *
 * @param letters in the order they were read in, of each partition
 */
record DeadLetters(List<DeadLetter> letters) {}
