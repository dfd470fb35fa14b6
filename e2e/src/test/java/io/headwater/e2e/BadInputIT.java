package io.headwater.e2e;

import org.junit.jupiter.api.Test;

/** Mistakes at the built command on this machine. */
final class BadInputIT extends BadInput {
  BadInputIT() {
    super(LocalDeployment::in);
  }

  @Test
  void aWrongPartNameListsTheParts() {
    expect(1, "kafka", "logs", "kafak");
  }
}
