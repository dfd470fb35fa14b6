package io.headwater.local;

import io.headwater.platform.PlatformException;
import java.io.IOException;
import java.util.List;

/** One process of the platform. */
interface Part {
  String name();

  /** The parts that have to be ready before this one is started. */
  default List<String> needs() {
    return List.of();
  }

  List<Port> ports();

  /** Resident memory to expect, in MiB. */
  int megabytes();

  /** Writes what the process reads, for the ports and secrets of now, and says how to start it. */
  Launch prepare() throws IOException, PlatformException, InterruptedException;

  /**
   * Has the part do its work once; returns when it did. Also brings the users the part keeps to
   * what our secrets say, so that it is safe to repeat.
   */
  void probe() throws Exception;

  /** How the process is asked to end. */
  default Signal stop() {
    return Signal.TERM;
  }
}
