package io.headwater.bench.measurement;

import io.headwater.bench.Effort;
import io.headwater.bench.platform.FlinkJobs;
import io.headwater.bench.platform.LiveApi;
import io.headwater.bench.platform.Offsets;
import io.headwater.bench.platform.Typed;
import java.util.Map;
import java.util.Properties;

/**
 * What every measurement stands on.
 *
 * @param effort how long to measure
 * @param headwater the command
 * @param kafka client properties of one who may read and write every topic
 * @param offsets where topics and the job stand
 * @param flink the session cluster
 * @param live the API of the hot store
 * @param trino address of Trino for JDBC
 * @param login of one who may query bronze
 */
public record Bed(
    Effort effort,
    Typed headwater,
    Map<String, Object> kafka,
    Offsets offsets,
    FlinkJobs flink,
    LiveApi live,
    String trino,
    Properties login) {}
