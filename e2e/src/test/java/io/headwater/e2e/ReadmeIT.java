package io.headwater.e2e;

import java.nio.file.Path;
import java.util.List;

/** What a newcomer types first: the README, and one scenario. */
final class ReadmeIT extends CarriedOutPages {
  static final Path SCENARIO = Repository.root().resolve("docs/scenarios/schema-drift.md");

  ReadmeIT() {
    super(List.of(Repository.root().resolve("README.md"), SCENARIO));
  }
}
