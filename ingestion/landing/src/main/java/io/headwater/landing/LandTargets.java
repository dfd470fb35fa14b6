package io.headwater.landing;

import io.headwater.contracts.landing.Landing;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;

/** The command that lands sales targets of one's own. */
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    description = {
      "Lands sales targets: files in CSV, JSON lines, JSON or Parquet, as one delivery. The next"
          + " batch run reads them.",
      "",
      "Columns are those of the contract landing/sales-targets, in any order: month (such as"
          + " 2011-09-01), revision, revenue_target, deals_target, currency. A target is changed by"
          + " a row with a higher revision."
    })
final class LandTargets extends LandFiles {
  static final Landing LANDING = new Landing("sales-targets");

  LandTargets(Map<String, String> environment, Clock clock) {
    super(LANDING, environment, clock);
  }
}
