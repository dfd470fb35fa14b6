package io.headwater.landing.targets;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is planned for a month, in GBP, by one revision of the plan. */
public record Target(YearMonth month, int revision, BigDecimal revenue, BigDecimal deals) {

  /** The columns by the names of the contract. */
  public Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("month", month.atDay(1).toString());
    columns.put("revision", revision);
    columns.put("revenue_target", revenue);
    columns.put("deals_target", deals);
    columns.put("currency", "GBP");
    return columns;
  }
}
