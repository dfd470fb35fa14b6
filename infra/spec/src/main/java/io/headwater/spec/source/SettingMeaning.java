package io.headwater.spec.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the Javadoc of the type that reads a setting says of it: behind its name in a
 * {@code @param}, behind a colon in the brackets behind its name, of the component of the record
 * that it becomes, or else what the type is for.
 */
final class SettingMeaning {
  private final TreePath call;
  private final ClassTree type;
  private final JavaDoc doc;

  /**
   * @param call the call that reads it
   */
  SettingMeaning(JavaFile file, TreePath call) {
    TreePath above = call;
    while (!(above.getLeaf() instanceof ClassTree)) {
      above = above.getParentPath();
    }
    this.call = call;
    this.type = (ClassTree) above.getLeaf();
    this.doc = file.doc(type);
  }

  /** Of the setting itself; empty where nothing says that. */
  Optional<String> of(String setting) {
    return bracket(setting)
        .or(() -> parameter(setting))
        .or(() -> component().filter(meaning -> !meaning.contains(setting)))
        .map(SettingMeaning::capital);
  }

  /** Of all that the type reads. */
  String ofGroup() {
    return doc.sentence().replaceFirst(": .*", "");
  }

  private static String capital(String meaning) {
    return meaning.isEmpty()
        ? meaning
        : meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1);
  }

  private Optional<String> parameter(String setting) {
    Pattern behind = Pattern.compile(Pattern.quote(setting) + "\\b[^:]*: (.*)");
    return doc.parameters().values().stream()
        .map(behind::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private Optional<String> bracket(String setting) {
    Pattern behind = Pattern.compile(Pattern.quote(setting) + " \\([^():]*: ([^()]*)\\)");
    return Stream.concat(Stream.of(doc.body()), doc.parameters().values().stream())
        .map(behind::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /** The component in whose place the value is handed to the record's constructor. */
  private Optional<String> component() {
    Tree argument = call.getLeaf();
    for (TreePath above = call.getParentPath(); above != null; above = above.getParentPath()) {
      if (above.getLeaf() instanceof NewClassTree made
          && type.getSimpleName().contentEquals(made.getIdentifier().toString())) {
        int place = made.getArguments().indexOf(argument);
        List<String> names = components();
        return place < 0 || names.size() <= place
            ? Optional.empty()
            : Optional.ofNullable(doc.parameters().get(names.get(place)));
      }
      argument = above.getLeaf();
    }
    return Optional.empty();
  }

  private List<String> components() {
    return type.getMembers().stream()
        .filter(member -> member instanceof VariableTree)
        .map(member -> (VariableTree) member)
        .filter(field -> !field.getModifiers().toString().contains("static"))
        .map(field -> field.getName().toString())
        .toList();
  }
}
