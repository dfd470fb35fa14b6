package io.headwater.local;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who listens on a port, where the machine tells. */
final class PortOwner {
  private static final Pattern SS = Pattern.compile("\"([^\"]+)\",pid=(\\d+)");
  private static final Pattern LSOF = Pattern.compile("p(\\d+)\\s+(?:\\S+\\s+)*?c(\\S+)");

  private PortOwner() {}

  /** Such as {@code python3 (pid 4711)}. */
  static String of(int port) {
    Matcher ss = SS.matcher(Tool.output(List.of("ss", "-ltnpH", "sport = :" + port)));
    if (ss.find()) {
      return "%s (pid %s)".formatted(ss.group(1), ss.group(2));
    }
    Matcher lsof =
        LSOF.matcher(Tool.output(List.of("lsof", "-nP", "-Fpc", "-sTCP:LISTEN", "-iTCP:" + port)));
    return lsof.find() ? "%s (pid %s)".formatted(lsof.group(2), lsof.group(1)) : "another process";
  }
}
