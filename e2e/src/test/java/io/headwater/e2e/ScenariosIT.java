package io.headwater.e2e;

import org.junit.jupiter.api.Tag;

/** Every scenario of the documents but the one that {@link ReadmeIT} carries out. */
@Tag("long")
final class ScenariosIT extends CarriedOutPages {
  ScenariosIT() {
    super(
        below("docs/scenarios").stream().filter(page -> !page.equals(ReadmeIT.SCENARIO)).toList());
  }
}
