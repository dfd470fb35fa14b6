package io.headwater.crm;

import io.headwater.contracts.landing.Landing;
import io.headwater.settings.ObjectStoreSettings;
import io.headwater.settings.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An object store on a folder, as the local platform has it. */
final class TestStore implements AutoCloseable {
  private static final String KEY = "ingestion";
  private static final String SECRET = "a secret of this test";

  private final S3Proxy server;
  private final URI endpoint;

  private TestStore(S3Proxy server, URI endpoint) {
    this.server = server;
    this.endpoint = endpoint;
  }

  static TestStore start(Path folder) throws Exception {
    Files.createDirectories(folder.resolve(Landing.BUCKET));
    URI endpoint = URI.create("http://127.0.0.1:" + freePort());
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .endpoint(endpoint)
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
            .ignoreUnknownHeaders(true)
            .build();
    server.start();
    return new TestStore(server, endpoint);
  }

  ObjectStoreSettings settings() {
    return new ObjectStoreSettings(endpoint, "us-east-1", KEY, new Secret(SECRET));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
