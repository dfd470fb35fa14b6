/** Whether the parts of the platform answer. */
package io.headwater.live.health;
