package io.headwater.e2e;

/** Mistakes at the built command on this machine. */
final class BadInputIT extends BadInput {
  BadInputIT() {
    super(LocalDeployment::in);
  }
}
