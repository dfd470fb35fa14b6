/**
 * Silver to gold, and a log of changes to the current state: facts appended, aggregates replaced
 * where their input gained rows, the rows of a key replaced where its history did.
 */
package io.headwater.batch.derived;
