/** What was found, as a table, a chart and JSON. */
package io.headwater.bench.report;
