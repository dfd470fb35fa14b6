package io.headwater.batch.publish;

import java.util.Locale;

/** What is to become of what a run wrote. */
record Decision(Verdict verdict, Publication publication) {
  /** The possible ends of a run that wrote something. */
  enum Verdict {
    /** Main moves to it in every table. */
    PUBLISH,
    /** It waits for a person. */
    HOLD,
    /** A rule was broken. */
    REFUSE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  String run() {
    return publication.run();
  }
}
