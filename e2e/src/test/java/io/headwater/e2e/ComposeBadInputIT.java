package io.headwater.e2e;

/** Mistakes at the command in a container. */
@NeedsDocker
final class ComposeBadInputIT extends BadInput {
  ComposeBadInputIT() {
    super(ComposeDeployment::in);
  }
}
