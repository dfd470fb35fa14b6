package io.headwater.objectstore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;

/**
 * A view of a store that only reads: what is not known to read is refused with 403, so that an
 * operation added to the store later does not become writable unseen.
 */
final class ReadOnly {
  private static final Set<String> READS =
      Set.of(
          "list",
          "listV1",
          "listVersions",
          "listMultipartUpload",
          "listMultipartUploads",
          "headBucket",
          "containerExists",
          "blobExists",
          "blobMetadata",
          "blobMetadataIfPresent");

  private ReadOnly() {}

  static BlobStore of(BlobStore store) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (!reads(method.getName())) {
            throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
          }
          try {
            return method.invoke(store, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (BlobStore)
        Proxy.newProxyInstance(
            ReadOnly.class.getClassLoader(), new Class<?>[] {BlobStore.class}, handler);
  }

  private static boolean reads(String method) {
    return READS.contains(method)
        || method.startsWith("get")
        || method.startsWith("supports")
        || method.equals("hashCode")
        || method.equals("equals")
        || method.equals("toString");
  }
}
