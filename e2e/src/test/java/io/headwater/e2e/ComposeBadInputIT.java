package io.headwater.e2e;

import org.junit.jupiter.api.Test;

/** Mistakes at the command in a container. */
@NeedsDocker
final class ComposeBadInputIT extends BadInput {
  ComposeBadInputIT() {
    super(ComposeDeployment::in);
  }

  @Test
  void whatOnlyDockerCanDoIsNamed() {
    expect(1, "docker compose down", "down");
    expect(1, "docker compose down -v", "reset", "--yes");
    expect(1, "docker compose logs kafka", "logs", "kafka");
  }
}
