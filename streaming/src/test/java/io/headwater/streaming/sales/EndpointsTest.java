package io.headwater.streaming.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contracts;
import io.headwater.streaming.job.NotReadyException;
import io.headwater.streaming.testing.CollectingSink;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndpointsTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  private final SalesSettings settings = SalesSettings.read(variables());
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

  static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HEADWATER_KAFKA_BOOTSTRAP", "127.0.0.1:1");
    variables.put("HEADWATER_KAFKA_USER", "streaming");
    variables.put("HEADWATER_KAFKA_PASSWORD", "secret");
    variables.put("HEADWATER_REGISTRY_URL", NOBODY.toString());
    variables.put("HEADWATER_REGISTRY_USER", "streaming");
    variables.put("HEADWATER_REGISTRY_PASSWORD", "hidden");
    variables.put("HEADWATER_CATALOG_URI", NOBODY.toString());
    variables.put("HEADWATER_CATALOG_TOKEN_URI", NOBODY.toString());
    variables.put("HEADWATER_CATALOG_CLIENT_ID", "streaming");
    variables.put("HEADWATER_CATALOG_CLIENT_SECRET", "secret");
    variables.put("HEADWATER_S3_ENDPOINT", NOBODY.toString());
    variables.put("HEADWATER_S3_ACCESS_KEY", "streaming");
    variables.put("HEADWATER_S3_SECRET_KEY", "secret");
    variables.put("HEADWATER_STREAM_CHECKPOINT_DIR", "file:///state/checkpoints");
    return variables;
  }
}
