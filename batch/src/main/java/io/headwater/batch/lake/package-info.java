/** The Iceberg lake as the steps see it: tables, increments, and commits that carry progress. */
package io.headwater.batch.lake;
