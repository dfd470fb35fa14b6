package io.headwater.platform;

import java.time.Duration;

/** Hears how far a start or a stop has come. Called from several threads, one call at a time. */
public interface Progress {
  /** The process of a part exists; when stopping: the part was asked to stop. */
  void started(String part);

  /** A probe says that the part does its work; when stopping: the part is gone. */
  void ready(String part, Duration took);

  /** Something a person may want to know, such as a port that is not the usual one. */
  void note(String line);
}
