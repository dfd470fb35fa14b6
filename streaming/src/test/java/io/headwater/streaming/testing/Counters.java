package io.headwater.streaming.testing;

import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * The counters of the jobs of one test, kept when their cluster is gone: Flink's own reporter for
 * tests forgets them as the cluster closes, which a busy machine does before the test has looked.
 */
public final class Counters implements MetricReporterFactory {
  private static final Map<String, Queue<Counter>> COUNTERS = new ConcurrentHashMap<>();

  /** Forgets what earlier tests counted, and has the counters of a configured cluster kept. */
  public static void keep(Configuration configuration) {
    COUNTERS.clear();
    configuration.setString("metrics.reporter.kept.factory.class", Counters.class.getName());
  }

  /** The sum of a counter over all tasks. */
  public static long sum(String name) {
    return COUNTERS.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
        .mapToLong(Counter::getCount)
        .sum();
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Reporter();
  }

  private static final class Reporter implements MetricReporter {
    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
      if (metric instanceof Counter counter) {
        COUNTERS.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>()).add(counter);
      }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
  }
}
