/** Silver to gold: facts appended, aggregates replaced where their input gained rows. */
package io.headwater.batch.gold;
