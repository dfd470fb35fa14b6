package io.headwater.spec.source;

import com.sun.source.tree.VariableTree;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Who there is on a platform, and what the Javadoc of each says. */
public final class Identities {
  private Identities() {}

  /** By their names, in the order in which they are declared. */
  public static Map<String, String> of(JavaSources sources) {
    Map<String, String> identities = new LinkedHashMap<>();
    sources.ofType("Identity").ifPresent(file -> declare(file, identities));
    return identities;
  }

  private static void declare(JavaFile file, Map<String, String> identities) {
    file.types().getFirst().getMembers().stream()
        .filter(member -> member instanceof VariableTree)
        .map(member -> (VariableTree) member)
        .filter(constant -> constant.getInitializer() != null)
        .forEach(
            constant ->
                identities.put(
                    constant.getName().toString().toLowerCase(Locale.ROOT),
                    file.doc(constant).sentence()));
  }
}
