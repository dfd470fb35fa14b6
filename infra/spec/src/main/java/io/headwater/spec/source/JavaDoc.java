package io.headwater.spec.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Javadoc comment as plain words.
 *
 * @param body what stands before its tags
 * @param parameters what it says of each parameter
 */
public record JavaDoc(String body, Map<String, String> parameters) {
  private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
  private static final Pattern PARAMETER = Pattern.compile("(?s)param\\s+(\\S+)\\s*(.*)");

  static JavaDoc of(String comment) {
    String[] blocks = INLINE.matcher(comment).replaceAll("$1").split("(?m)^\\s*@");
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 1; i < blocks.length; i++) {
      Matcher parameter = PARAMETER.matcher(blocks[i]);
      if (parameter.matches()) {
        parameters.put(parameter.group(1), oneLine(parameter.group(2)));
      }
    }
    return new JavaDoc(oneLine(blocks[0]), parameters);
  }

  /** Its first sentence, without the point. */
  public String sentence() {
    int end = body.indexOf(". ");
    return (end < 0 ? body : body.substring(0, end)).replaceFirst("\\.$", "");
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
