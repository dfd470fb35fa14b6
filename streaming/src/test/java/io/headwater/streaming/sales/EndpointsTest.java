package io.headwater.streaming.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import io.headwater.streaming.job.NotReadyException;
import io.headwater.streaming.testing.CollectingSink;
import io.headwater.streaming.testing.NoPlatform;
import java.nio.file.Path;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointsTest {
  private final SalesSettings settings = SalesSettings.read(NoPlatform.variables());
  private final Endpoints ends = new Endpoints(settings.job(), Contracts.load());

  @TempDir private Path folder;

  @Test
  void everyOperatorThatKeepsStateHasANameOfItsOwn() {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            settings.job().stream().configuration(SalesPerMinuteJob.NAME));
    new SalesPerMinuteJob(
            ends.orders(),
            ends.eventTime(),
            ends.deadLetters(),
            new CollectingSink<>("totals"),
            new LocalTable(folder).table("run-1"))
        .connect(environment, settings);

    // The settings refuse an operator without a uid here.
    JobGraph graph = environment.getStreamGraph().getJobGraph();

    assertThat(graph.getNumberOfVertices()).isPositive();
  }

  @Test
  void saysThatTheRegistryCannotBeAsked() {
    assertThatThrownBy(ends::totals)
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining("registry")
        .hasMessageContaining("./headwater up");
  }

  @Test
  void saysThatTheCatalogCannotBeAsked() {
    assertThatThrownBy(ends::liveTable)
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining("catalog")
        .hasMessageContaining("./headwater up");
  }
}
