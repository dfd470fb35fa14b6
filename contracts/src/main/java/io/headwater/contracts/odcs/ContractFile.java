package io.headwater.contracts.odcs;

/**
 * A contract file as it was found.
 *
 * @param path path below the contracts' root, with forward slashes
 */
record ContractFile(String path, String text) {
  static final String SUFFIX = ".odcs.yaml";
}
