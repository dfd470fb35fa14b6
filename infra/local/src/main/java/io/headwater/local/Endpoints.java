package io.headwater.local;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where the parts listen. {@code registry} is the root of the Confluent API, {@code trinoTrust} the
 * PEM file that a client of Trino has to trust and {@code jdbcUrl} already names it.
 */
public record Endpoints(
    String kafkaBootstrap,
    URI registry,
    URI s3,
    URI catalog,
    URI flinkRest,
    InetSocketAddress trinoHttps,
    String jdbcUrl,
    Path trinoTrust) {}
