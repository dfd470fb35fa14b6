/** What the application runs: steps that bring one dataset up to date, and what became of them. */
package io.headwater.batch.step;
