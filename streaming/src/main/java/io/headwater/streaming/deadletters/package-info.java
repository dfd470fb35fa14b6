/**
 * Records of the log that cannot be used, kept as they were with the reason. {@link
 * io.headwater.streaming.deadletters.Judged} is where a record's verdict is known.
 */
package io.headwater.streaming.deadletters;
