package io.headwater.blueprint;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contract.Kind;
import io.headwater.platform.Identity;
import java.util.Locale;

/** How data comes in, told by where its contract puts it and who may put it there. */
public enum SourceKind {
  EVENTS,
  DATABASE,
  API,
  FILES;

  static SourceKind of(Contract source) {
    if (source.kind() == Kind.TOPIC) {
      return Grants.isWrittenBy(source, Identity.CDC) ? DATABASE : EVENTS;
    }
    return Grants.isWrittenBy(source, Identity.CRM) ? API : FILES;
  }

  /** As the blueprint names it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
