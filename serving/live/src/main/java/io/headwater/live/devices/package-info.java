/** What every device measured last, and in which state it is. */
package io.headwater.live.devices;
