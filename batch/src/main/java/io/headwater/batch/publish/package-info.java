/**
 * The end of a run: what it wrote on its branch is published in every table or in none, held until
 * somebody decides, or refused. What was decided is written down before main moves, so that whoever
 * comes next can finish it; no Spark.
 */
package io.headwater.batch.publish;
