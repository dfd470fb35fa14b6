/** The yardstick: DuckDB over the lake's own Parquet files, with the house's own SQL. */
package io.headwater.bench.duckdb;
