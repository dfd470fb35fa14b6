package io.headwater.e2e;

import org.junit.jupiter.api.Tag;

/** The sources of a platform of containers. */
@Tag("long")
@NeedsDocker
final class ComposeSourcesIT extends Sources {
  ComposeSourcesIT() {
    super(ComposeDeployment::in);
  }
}
