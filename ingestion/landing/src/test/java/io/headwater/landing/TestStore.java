package io.headwater.landing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An object store in the process of a test, on a folder, that knows one user. */
final class TestStore implements AutoCloseable {
  private final S3Proxy server;

  private TestStore(S3Proxy server) {
    this.server = server;
  }

  /** A store that serves {@code folder} with its bucket {@code lake}. */
  static TestStore on(Path folder) throws Exception {
    return on(folder, store -> store);
  }

  /** The same with something between the server and the folder. */
  static TestStore on(Path folder, UnaryOperator<BlobStore> between) throws Exception {
    Files.createDirectories(folder.resolve("lake"));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(between.apply(new FilesystemNio2BlobStore(folder.toString())))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "ingestion", "a secret")
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    return new TestStore(server);
  }

  /** The variables of a user with this secret. */
  Map<String, String> variables(String secret) {
    return Map.of(
        "HEADWATER_S3_ENDPOINT",
        "http://127.0.0.1:" + server.getPort(),
        "HEADWATER_S3_ACCESS_KEY",
        "ingestion",
        "HEADWATER_S3_SECRET_KEY",
        secret);
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception left) {
      throw new IOException("The store did not stop", left);
    }
  }
}
