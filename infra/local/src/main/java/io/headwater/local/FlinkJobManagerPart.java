package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The coordinator of the Flink session cluster, with its REST interface. */
final class FlinkJobManagerPart implements Part {
  private final Site site;

  FlinkJobManagerPart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "flink-jobmanager";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.FLINK, Port.FLINK_RPC, Port.FLINK_BLOB);
  }

  @Override
  public int megabytes() {
    return 480;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    return FlinkProcess.of(site, name())
        .options("-Xms96m", "-Xmx320m", "-XX:MaxMetaspaceSize=256m")
        .options(JvmOptions.LIGHT)
        .main(
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            FlinkProcess.arguments(site, name()));
  }

  @Override
  public void probe() throws Exception {
    Http.expect(Http.get(endpoint(site.ports()).resolve("/overview")), 200);
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.FLINK));
  }
}
