package io.headwater.live.hot;

import java.time.Instant;

/**
 * How fresh one hot topic is. Times are null as long as nothing was seen.
 *
 * @param newestEvent newest event time seen
 * @param newestUpdate when the newest value was sent
 * @param ageMillis how long ago that is
 * @param eventToApi from the event to where the API answers with it, over the last minute
 * @param sentToApi the same from when the speed layer sent the value
 * @param unreadable values that could not be decoded and were skipped
 */
public record TopicFreshness(
    String topic,
    Instant newestEvent,
    Instant newestUpdate,
    Long ageMillis,
    Percentiles eventToApi,
    Percentiles sentToApi,
    long unreadable) {}
