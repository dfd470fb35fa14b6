package io.headwater.alerts;

/** How much a person should hurry. */
public enum Severity {
  info,
  warning,
  critical
}
