package io.headwater.contracts.odcs;

/**
 * A contract file as it was found.
 *
 * @param path what a person finds it by: its path below the contracts' root, or as it was named
 */
record ContractFile(String path, String text) {
  static final String SUFFIX = ".odcs.yaml";
}
