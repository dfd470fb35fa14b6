package io.headwater.spec.command;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.headwater.spec.source.JavaFile;
import io.headwater.spec.source.JavaSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands of the jobs to which {@code ./headwater} hands its words on, read from their
 * annotations. Commands of the same name are taken together: {@code generate orders} and {@code
 * replay orders} have each other's options here.
 */
public final class JobCommands {
  private final Map<String, ClassTree> types = new HashMap<>();
  private final Map<String, CommandWord> commands = new HashMap<>();

  private JobCommands(JavaSources sources) {
    for (JavaFile file : sources.product(text -> text.contains("import picocli."))) {
      if (file.name().startsWith("ingestion/")) {
        file.types().forEach(type -> types.put(type.getSimpleName().toString(), type));
      }
    }
    types.values().forEach(this::command);
  }

  /** Those of the ingestion modules. */
  public static JobCommands of(JavaSources sources) {
    return new JobCommands(sources);
  }

  /** A command by the word that calls it. */
  public Optional<CommandWord> named(String word) {
    return Optional.ofNullable(commands.get(word));
  }

  private void command(ClassTree type) {
    annotation(type.getModifiers().getAnnotations(), "Command")
        .flatMap(command -> strings(command, "name").stream().findFirst())
        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
        .ifPresent(name -> commands.merge(name, word(name, type), CommandWord::with));
  }

  private CommandWord word(String name, ClassTree type) {
    Map<String, CommandWord.Takes> options = new HashMap<>();
    boolean arguments = gather(type, options);
    return new CommandWord(
        name, options, Map.of(), arguments ? CommandWord.Rest.ARGUMENTS : CommandWord.Rest.NOTHING);
  }

  /** Whether it takes words that are no options. */
  private boolean gather(ClassTree type, Map<String, CommandWord.Takes> options) {
    boolean arguments = false;
    for (VariableTree field : fields(type)) {
      List<? extends AnnotationTree> annotations = field.getModifiers().getAnnotations();
      annotation(annotations, "Option")
          .ifPresent(
              option -> strings(option, "names").forEach(name -> options.put(name, takes(field))));
      arguments |= annotation(annotations, "Parameters").isPresent();
      if (annotation(annotations, "Mixin").isPresent()
          || annotation(annotations, "ArgGroup").isPresent()) {
        arguments |= gatherFrom(field.getType(), options);
      }
    }
    return arguments | gatherFrom(type.getExtendsClause(), options);
  }

  private boolean gatherFrom(Tree name, Map<String, CommandWord.Takes> options) {
    ClassTree type = name == null ? null : types.get(name.toString());
    return type != null && gather(type, options);
  }

  private static CommandWord.Takes takes(VariableTree field) {
    return field.getType() instanceof PrimitiveTypeTree type && type.toString().equals("boolean")
        ? CommandWord.Takes.NOTHING
        : CommandWord.Takes.A_VALUE;
  }

  private static List<VariableTree> fields(ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member instanceof VariableTree)
        .map(member -> (VariableTree) member)
        .toList();
  }

  private static Optional<AnnotationTree> annotation(
      List<? extends AnnotationTree> annotations, String name) {
    return annotations.stream()
        .filter(each -> each.getAnnotationType().toString().endsWith(name))
        .map(each -> (AnnotationTree) each)
        .findFirst();
  }

  private static List<String> strings(AnnotationTree annotation, String name) {
    List<String> strings = new ArrayList<>();
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree set && set.getVariable().toString().equals(name)) {
        collect(set.getExpression(), strings);
      }
    }
    return strings;
  }

  private static void collect(ExpressionTree value, List<String> strings) {
    if (value instanceof LiteralTree literal) {
      strings.add(String.valueOf(literal.getValue()));
    } else if (value instanceof NewArrayTree array) {
      array.getInitializers().forEach(each -> collect(each, strings));
    }
  }
}
