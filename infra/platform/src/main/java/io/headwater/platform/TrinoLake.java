package io.headwater.platform;

import java.util.HashMap;
import java.util.Map;

/** Trino's catalog {@code lake}: the Iceberg tables, reached as the identity trino. */
public final class TrinoLake {
  private TrinoLake() {}

  /** What stands in {@code catalog/lake.properties}. */
  public static Map<String, String> properties(Endpoints endpoints, Secrets secrets) {
    String client = secrets.catalogClient(Identity.TRINO);
    String secret = secrets.read(Identity.TRINO, Secrets.CATALOG_CLIENT);
    Map<String, String> lake = new HashMap<>();
    lake.put("connector.name", "iceberg");
    lake.put("iceberg.catalog.type", "rest");
    lake.put("iceberg.rest-catalog.uri", endpoints.catalog().toString());
    lake.put("iceberg.rest-catalog.warehouse", endpoints.warehouse());
    lake.put("iceberg.rest-catalog.security", "OAUTH2");
    lake.put("iceberg.rest-catalog.oauth2.credential", client + ":" + secret);
    lake.put("iceberg.rest-catalog.oauth2.server-uri", endpoints.catalogToken().toString());
    lake.put("iceberg.rest-catalog.oauth2.scope", endpoints.catalogScope());
    lake.put("fs.s3.enabled", "true");
    lake.put("s3.endpoint", endpoints.s3().toString());
    lake.put("s3.region", endpoints.s3Region());
    lake.put("s3.path-style-access", "true");
    lake.put("s3.aws-access-key", Identity.TRINO.id());
    lake.put("s3.aws-secret-key", secrets.read(Identity.TRINO, Secrets.S3));
    return lake;
  }
}
