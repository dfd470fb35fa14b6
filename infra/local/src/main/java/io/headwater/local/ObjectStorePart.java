package io.headwater.local;

import io.headwater.platform.Configurations;
import io.headwater.platform.Identity;
import io.headwater.platform.PlatformException;
import io.headwater.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The S3 endpoint, on a folder of the home. */
final class ObjectStorePart implements Part {
  static final String BUCKET = "lake";
  static final String REGION = "us-east-1";

  private static final Set<Identity> WRITERS =
      EnumSet.of(
          Identity.PROBE,
          Identity.CATALOG,
          Identity.CRM,
          Identity.INGESTION,
          Identity.STREAMING,
          Identity.BATCH,
          Identity.RECONCILER);

  private final Site site;

  ObjectStorePart(Site site) {
    this.site = site;
  }

  @Override
  public String name() {
    return "object-store";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.S3);
  }

  @Override
  public int megabytes() {
    return 200;
  }

  @Override
  public Launch prepare() throws IOException, PlatformException {
    Map<String, String> settings = new HashMap<>();
    settings.put("endpoint", endpoint(site.ports()).toString());
    settings.put("folder", site.home().data().resolve("s3").toString());
    settings.put("bucket", BUCKET);
    for (Identity identity : Secrets.holders(Secrets.S3)) {
      String access = WRITERS.contains(identity) ? "write" : "read";
      String secret = site.secrets().read(identity, Secrets.S3);
      settings.put("identity." + identity.id(), access + ":" + secret);
    }
    Path file = site.home().run(name()).resolve("object-store.properties");
    Configurations.write(file, settings);
    return JavaLaunch.of(site, name())
        .options("-Xmx192m")
        .options(JvmOptions.QUICK)
        .options(JvmOptions.LIGHT)
        .classPath(site.repository().classPath(name()))
        .main("io.headwater.objectstore.ObjectStore", file.toString());
  }

  @Override
  public void probe() throws Exception {
    URI object = endpoint(site.ports()).resolve("/" + BUCKET + "/.probe");
    SignedRequest requests = new SignedRequest(Identity.PROBE.id(), secret(), REGION);
    byte[] mark = Instant.now().toString().getBytes(StandardCharsets.UTF_8);
    Http.expect(requests.put(object, mark), 200);
    String read = Http.expect(requests.get(object), 200);
    if (!read.equals(new String(mark, StandardCharsets.UTF_8))) {
      throw new IOException("the object store does not return what was put");
    }
  }

  static URI endpoint(Ports ports) {
    return URI.create("http://" + ports.address(Port.S3));
  }

  private String secret() {
    return site.secrets().read(Identity.PROBE, Secrets.S3);
  }
}
