/** What samples of a running platform say: rates, lag, percentiles. */
package io.headwater.bench.statistics;
