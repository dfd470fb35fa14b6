package io.headwater.platform;

import java.net.URI;

/**
 * Where a person finds a platform, from outside of it.
 *
 * @param command how they call us
 * @param start how they start the platform
 * @param stop how they stop it
 * @param jdbcUrl of Trino
 * @param password how they learn the password of the analyst
 * @param flink the page of the session cluster
 * @param dashboard the live dashboard; it asks for a token
 */
public record Directions(
    String command,
    String start,
    String stop,
    String jdbcUrl,
    String password,
    String flink,
    URI dashboard) {}
