package io.headwater.blueprint.measure;

import java.time.Instant;
import java.util.Optional;

/**
 * What landed, as far as the batch layer has looked at it.
 *
 * @param bytes of the files, as their manifests say
 * @param records that went into bronze
 * @param rejected records that did not
 * @param newest when the newest delivery landed; empty when none did
 * @param fileFormats as the manifests name them
 */
public record LandingFigures(
    long deliveries,
    long files,
    long bytes,
    long records,
    long rejected,
    long deliveriesLastDay,
    long bytesLastDay,
    long recordsLastDay,
    Optional<Instant> newest,
    String fileFormats) {}
