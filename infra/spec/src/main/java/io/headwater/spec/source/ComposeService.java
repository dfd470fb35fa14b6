package io.headwater.spec.source;

import java.util.List;

/**
 * A service of {@code docker-compose.yml}.
 *
 * @param image what it runs
 * @param profile without which it is not started; empty where it always is
 * @param ports what is published, as the file writes it
 * @param memory the limit
 * @param purpose the first sentence of the comment above it
 */
public record ComposeService(
    String name, String image, String profile, List<String> ports, String memory, String purpose) {}
