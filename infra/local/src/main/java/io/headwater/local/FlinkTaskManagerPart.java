package io.headwater.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The worker of the Flink session cluster. */
final class FlinkTaskManagerPart implements Part {
  private final Site site;
  private volatile Instant prepared = Instant.EPOCH;

  FlinkTaskManagerPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "flink-taskmanager";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.TASKMANAGER_RPC, Port.TASKMANAGER_DATA);
  }

  @Override
  public int megabytes() {
    return 1200;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    prepared = Instant.now();
    return FlinkProcess.of(site, name())
        .options(
            "-Xms128m",
            "-Xmx768m",
            "-XX:MaxDirectMemorySize=240m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:ReservedCodeCacheSize=128m")
        .options(JvmOptions.PATIENT)
        .main(
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            FlinkProcess.arguments(site, name()));
  }

  /**
   * Its slots are registered, and by a process of now: one that was killed is still known a while.
   */
  @Override
  public void probe() throws Exception {
    Loopback.connect(site.ports().number(Port.TASKMANAGER_RPC));
    URI managers = FlinkJobManagerPart.endpoint(site.ports()).resolve("/taskmanagers");
    JsonNode all = new ObjectMapper().readTree(Http.expect(Http.get(managers), 200));
    JsonNode first = all.path("taskmanagers").path(0);
    Instant heard = Instant.ofEpochMilli(first.path("timeSinceLastHeartbeat").asLong());
    if (first.path("slotsNumber").asInt() == 0 || heard.isBefore(prepared)) {
      throw new IOException("its slots are not registered with the job manager");
    }
  }
}
