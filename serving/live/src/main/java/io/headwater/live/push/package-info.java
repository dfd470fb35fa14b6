/** What changed, told to whoever listens, twice a second at most. */
package io.headwater.live.push;
