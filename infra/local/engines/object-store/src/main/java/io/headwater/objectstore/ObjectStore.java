package io.headwater.objectstore;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * Serves a folder over S3. Takes one argument, a properties file: {@code endpoint}, {@code folder},
 * {@code bucket} and, for every identity, {@code identity.NAME=read|write:SECRET}. It authenticates
 * each request; what an identity may do is all or reading, not a part of the bucket.
 */
public final class ObjectStore {
  private ObjectStore() {}

  public static void main(String[] arguments) throws Exception {
    Configuration configuration = Configuration.read(Path.of(arguments[0]));
    Files.createDirectories(configuration.folder().resolve(configuration.bucket()));
    serve(configuration).start();
  }

  private static S3Proxy serve(Configuration configuration) {
    BlobStore store = new FilesystemNio2BlobStore(configuration.folder().toString());
    URI endpoint = configuration.endpoint();
    Client any = configuration.clients().values().iterator().next();
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(endpoint)
            // Switches signatures on; who is known is decided by the locator below.
            .awsAuthentication(AuthenticationType.AWS_V4, any.name(), any.secret())
            // Query engines send headers that mean nothing to a folder.
            .ignoreUnknownHeaders(true)
            .build();
    server.setBlobStoreLocator(locator(configuration, store));
    return server;
  }

  private static BlobStoreLocator locator(Configuration configuration, BlobStore store) {
    BlobStore readOnly = ReadOnly.of(store);
    return (name, bucket, key) -> {
      Client client = configuration.clients().get(name);
      return client == null
          ? null
          : new AccessGrant(client.secret(), client.writes() ? store : readOnly);
    };
  }
}
