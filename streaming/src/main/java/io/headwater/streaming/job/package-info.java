/** What every job of the speed layer is told from outside, and how it says that it cannot start. */
package io.headwater.streaming.job;
