package io.headwater.streaming.readings;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.streaming.lake.LakeTable;
import io.headwater.streaming.lake.RunOfJob;
import io.headwater.streaming.testing.CollectingSink;
import io.headwater.streaming.testing.ContractTable;
import io.headwater.streaming.testing.NoPlatform;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointsTest {
  private static final RunOfJob RUN = new RunOfJob(ReadingsJob.NAME, "run-1");

  private final ReadingsSettings settings = ReadingsSettings.read(NoPlatform.variables());
  private final Endpoints ends = new Endpoints(settings.job(), Contracts.load());

  @TempDir private Path folder;

  /** The settings refuse an operator without a uid when the graph is made. */
  @Test
  void readingAndAppendingAreOneTask() {
    JobGraph graph = graph();

    assertThat(graph.getVertices())
        .extracting(JobVertex::getName)
        .anySatisfy(
            task ->
                assertThat(task)
                    .contains("readings", "dead-letter-split", "bronze-rows", "batches")
                    .contains("bronze-table: Writer"));
  }

  private JobGraph graph() {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(settings.configuration());
    new ReadingsJob(
            ends.readings(),
            ends.eventTime(),
            ends.deadLetters(),
            new CollectingSink<>("hot"),
            new ReadingTables(
                table("bronze.readings", BronzeRows.COLUMNS),
                table("live.readings_per_minute", MinuteRows.COLUMNS),
                table("live.readings_late", LateRows.COLUMNS)))
        .connect(environment, settings);
    return environment.getStreamGraph().getJobGraph();
  }

  private LakeTable table(String name, List<String> columns) {
    return new ContractTable(name, folder).table(columns, RUN);
  }
}
