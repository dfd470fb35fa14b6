/** Event time: watermarks that wait for stragglers and not for a partition that has gone idle. */
package io.headwater.streaming.eventtime;
