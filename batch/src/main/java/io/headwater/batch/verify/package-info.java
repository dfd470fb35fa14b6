/**
 * Whether every table is what it is to be: computed anew from what it was made from, at the very
 * snapshots it was made from, and compared row by row. It only reads.
 */
package io.headwater.batch.verify;
