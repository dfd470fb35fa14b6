/**
 * Order events as the speed layer reads them: decoded and checked once, their event time, and the
 * dead letters of those that cannot be counted.
 */
package io.headwater.streaming.orders;
