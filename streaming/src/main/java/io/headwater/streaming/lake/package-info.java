/** The lake as a job sees it: Iceberg tables that rows are appended to, exactly once. */
package io.headwater.streaming.lake;
