package io.headwater.e2e;

import org.junit.jupiter.api.Tag;

/** Every runbook with commands that can be typed as they stand: the fault, and the way back. */
@Tag("long")
final class RunbooksIT extends CarriedOutPages {
  RunbooksIT() {
    super(below("docs/runbooks"));
  }
}
