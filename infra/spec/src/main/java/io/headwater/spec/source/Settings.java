package io.headwater.spec.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings, found where they are read: each call that reads a {@code HEADWATER_} variable names
 * it, its form and its default; the Javadoc around it says what it means.
 */
public final class Settings {
  private static final String PREFIX = "HEADWATER_";
  private static final Map<String, String> FORMS =
      Map.of(
          "text", "text",
          "uri", "URI",
          "secret", "secret",
          "duration", "duration",
          "number", "whole number",
          "share", "share",
          "value", "text",
          "getOrDefault", "text");

  private final Expressions expressions;
  private final List<Setting> found = new ArrayList<>();

  private Settings(JavaSources sources) {
    expressions = new Expressions(sources);
    sources.product(text -> text.contains(PREFIX)).forEach(this::read);
  }

  /** Those of the product by name; one that several places read, once. */
  public static List<Setting> of(JavaSources sources) {
    Map<String, Setting> byName = new TreeMap<>();
    new Settings(sources)
        .found.stream()
            .sorted(Comparator.comparing(Setting::module))
            .forEach(setting -> byName.merge(setting.name(), setting, Settings::merged));
    return List.copyOf(byName.values());
  }

  /** A default that one place has stands for a place that can do without as well. */
  private static Setting merged(Setting one, Setting other) {
    boolean better = one.meaning().length() < other.meaning().length();
    return new Setting(
        one.name(),
        one.form(),
        one.otherwise().filter(value -> !value.isEmpty()).or(other::otherwise),
        better ? other.meaning() : one.meaning(),
        one.module().equals(other.module()) || one.module().contains(other.module() + ",")
            ? one.module()
            : one.module() + ", " + other.module());
  }

  private void read(JavaFile file) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        setting(file, call)
            .ifPresent(
                setting ->
                    found.add(
                        new Setting(
                            setting.name(),
                            setting.form(),
                            setting.otherwise(),
                            new SettingMeaning(file, getCurrentPath()).of(setting.name()),
                            file.module())));
        return super.visitMethodInvocation(call, nothing);
      }
    }.scan(file.unit(), null);
  }

  private Optional<Setting> setting(JavaFile file, MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (!(call.getMethodSelect() instanceof MemberSelectTree method) || arguments.isEmpty()) {
      return Optional.empty();
    }
    String form = FORMS.get(method.getIdentifier().toString());
    return expressions
        .text(file, arguments.getFirst())
        .filter(name -> form != null && name.startsWith(PREFIX))
        .map(name -> new Setting(name, form, otherwise(file, arguments), "", ""));
  }

  private Optional<String> otherwise(JavaFile file, List<? extends ExpressionTree> arguments) {
    return arguments.size() == 1
        ? Optional.empty()
        : Optional.of(expressions.value(file, arguments.get(1)));
  }
}
