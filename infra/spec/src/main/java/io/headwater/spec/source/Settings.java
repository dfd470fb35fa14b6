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
import java.util.stream.Stream;

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
            .sorted(Comparator.comparing(Settings::place))
            .forEach(setting -> byName.merge(setting.name(), setting, Settings::merged));
    return List.copyOf(byName.values());
  }

  /**
   * What the module of settings says comes before what its users do, and these before who measures.
   */
  private static String place(Setting setting) {
    return switch (setting.module()) {
      case "settings" -> "";
      case "bench" -> "~";
      default -> setting.module();
    };
  }

  /** A default that one place has stands for a place that can do without as well. */
  private static Setting merged(Setting one, Setting other) {
    Setting better = other.about().compareTo(one.about()) < 0 ? other : one;
    return new Setting(
        one.name(),
        one.form(),
        Stream.of(one, other)
            .flatMap(each -> each.otherwise().stream())
            .max(Comparator.comparingInt(String::length)),
        better.meaning(),
        better.about(),
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
                        meant(setting, new SettingMeaning(file, getCurrentPath()), file.module())));
        return super.visitMethodInvocation(call, nothing);
      }
    }.scan(file.unit(), null);
  }

  private static Setting meant(Setting setting, SettingMeaning meaning, String module) {
    Optional<String> own = meaning.of(setting.name());
    return new Setting(
        setting.name(),
        setting.form(),
        setting.otherwise(),
        own.orElseGet(meaning::ofGroup),
        own.isPresent() ? Setting.About.THE_SETTING : Setting.About.ITS_GROUP,
        module);
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
        .map(
            name ->
                new Setting(
                    name, form, otherwise(file, arguments), "", Setting.About.ITS_GROUP, ""));
  }

  private Optional<String> otherwise(JavaFile file, List<? extends ExpressionTree> arguments) {
    return arguments.size() == 1
        ? Optional.empty()
        : Optional.of(expressions.value(file, arguments.get(1)));
  }
}
