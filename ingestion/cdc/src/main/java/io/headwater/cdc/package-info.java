/**
 * The capture: what the shop's database commits becomes events in the topics {@code cdc.shop.*}. It
 * is at least once; a change captured again has the id it had before.
 */
package io.headwater.cdc;
