package io.headwater.cdc;

/**
 * The replication slot does not hold what was committed since the newest offset any more: changes
 * are lost, and only a person may decide to read the database anew. The message says why.
 */
final class LostSlotException extends Exception {
  LostSlotException(String why) {
    super(why);
  }

  /**
   * All a person has to know.
   *
   * @param command how they call the platform
   */
  String advice(String command) {
    return getMessage()
        + ". What was committed since cannot be captured any more, and nothing is captured until"
        + " the database is read anew: type "
        + command
        + " cdc resnapshot (docs/runbooks/slot-lost.md)";
  }
}
