package io.headwater.e2e;

/** The sources of a platform on this machine. */
final class SourcesIT extends Sources {
  SourcesIT() {
    super(LocalDeployment::in);
  }
}
