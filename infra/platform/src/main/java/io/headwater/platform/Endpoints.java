package io.headwater.platform;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the parts of a platform listen.
 *
 * @param kafkaBootstrap host:port
 * @param registry root of the Confluent API
 * @param s3 endpoint of the object store
 * @param s3Region region to sign requests for
 * @param catalog root of the Iceberg REST API
 * @param catalogScope what a client asks the catalog's token endpoint for
 * @param warehouse name of the catalog's warehouse
 * @param shop JDBC address of the shop's database
 * @param flinkRest REST interface of the session cluster
 * @param jdbcUrl of Trino; it names the certificate to trust
 * @param trinoTrust the PEM file with that certificate
 */
public record Endpoints(
    String kafkaBootstrap,
    URI registry,
    URI s3,
    String s3Region,
    URI catalog,
    String catalogScope,
    String warehouse,
    String shop,
    URI flinkRest,
    String jdbcUrl,
    Path trinoTrust) {
  /** Where the catalog gives tokens. */
  public URI catalogToken() {
    return URI.create(catalog + "/v1/oauth/tokens");
  }
}
