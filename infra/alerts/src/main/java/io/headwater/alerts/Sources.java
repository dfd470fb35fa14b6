package io.headwater.alerts;

/** What the rules look at. */
record Sources(Log log, Lake lake, Streams streams, Anomalies anomalies) {}
