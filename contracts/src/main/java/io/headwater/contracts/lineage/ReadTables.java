package io.headwater.contracts.lineage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables and views that a query reads by their names in the lake. */
public final class ReadTables {
  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
  private static final Pattern READ =
      Pattern.compile("(?i)\\b(?:from|join)\\s+(?:lake\\.)?([a-z_][a-z0-9_]*\\.[a-z_][a-z0-9_]*)");

  private ReadTables() {}

  /** Names such as {@code gold.agg_sales_daily}, in the order in which the query reads them. */
  public static Set<String> of(String sql) {
    Set<String> names = new LinkedHashSet<>();
    Matcher read = READ.matcher(COMMENT.matcher(sql).replaceAll(""));
    while (read.find()) {
      names.add(read.group(1));
    }
    return names;
  }
}
