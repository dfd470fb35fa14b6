package io.headwater.spec.fact;

import io.headwater.contracts.Contracts;
import io.headwater.spec.page.Pages;
import io.headwater.spec.source.JavaSources;
import java.nio.file.Path;

/** The documents of a checkout and what they are held against. */
public record Facts(Path root, Pages pages, Contracts contracts, JavaSources sources) {
  private static final String CONTRACTS = "contracts/src/main/resources/contracts";

  /** Reads them. */
  public static Facts of(Path root) {
    return new Facts(
        root, Pages.below(root), Contracts.load(root.resolve(CONTRACTS)), JavaSources.below(root));
  }
}
