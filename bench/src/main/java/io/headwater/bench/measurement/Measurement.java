package io.headwater.bench.measurement;

import io.headwater.bench.report.Findings;
import java.time.Duration;

/** One thing that is measured. It ends by itself and leaves no load behind. */
public interface Measurement {
  /** Its name in the table. */
  String name();

  /** About how long it takes. */
  Duration estimate();

  /** Measures it, and adds what it found to what was found before. */
  void measure(Findings findings) throws Exception;
}
