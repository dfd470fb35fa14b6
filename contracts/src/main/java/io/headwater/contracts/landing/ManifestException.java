package io.headwater.contracts.landing;

import java.util.List;

/** A manifest that cannot be used; the message says why, all problems at once. */
public final class ManifestException extends RuntimeException {
  ManifestException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
