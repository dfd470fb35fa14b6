package io.headwater.contracts.change;

import io.headwater.contracts.Location;

/**
 * One difference between two states of a contract.
 *
 * @param rule by which it is judged, such as {@code optional-field-added}
 * @param words what changed, for a person
 * @param location where the contract says it now; where the dataset is gone, where it did
 */
public record ContractChange(
    String dataset, Verdict verdict, String rule, String words, Location location) {
  public boolean isBreaking() {
    return verdict == Verdict.BREAKING;
  }
}
