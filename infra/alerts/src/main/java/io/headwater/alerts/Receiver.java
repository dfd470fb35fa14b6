package io.headwater.alerts;

import java.io.IOException;

/** Where people are told. */
interface Receiver {
  /** Names it in the state and in messages; never its address, which may be a secret. */
  String name();

  /**
   * Hands over one notice.
   *
   * @throws IOException when it did not take it; it is tried again later
   */
  void deliver(Notice notice) throws IOException;
}
