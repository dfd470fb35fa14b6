/** What is known of the log from its offsets: rates, and dead letters. */
package io.headwater.live.log;
