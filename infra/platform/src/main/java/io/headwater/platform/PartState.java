package io.headwater.platform;

/** Whether the process of a part is there. */
public enum PartState {
  RUNNING,
  /** Never started, or stopped on purpose. */
  STOPPED,
  /** It was started and has gone without being asked to. */
  DIED
}
