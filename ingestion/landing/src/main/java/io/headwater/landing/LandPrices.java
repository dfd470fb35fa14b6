package io.headwater.landing;

import io.headwater.contracts.landing.Landing;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;

/** The command that lands price lists of one's own. */
@Command(
    name = "prices",
    mixinStandardHelpOptions = true,
    description = {
      "Lands price lists: files in CSV, JSON lines, JSON or Parquet, as one delivery. The next"
          + " batch run reads them.",
      "",
      "Columns are those of the contract landing/supplier-prices, in any order; dates such as"
          + " 2011-09-01, a point in numbers."
    })
final class LandPrices extends LandFiles {
  static final Landing LANDING = new Landing("supplier-prices");

  LandPrices(Map<String, String> environment, Clock clock) {
    super(LANDING, environment, clock);
  }
}
