package io.headwater.spec.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the local platform starts: the classes that are a {@code Part}, and their ports. */
public final class LocalParts {
  private static final String FOLDER = "infra/local/";

  private LocalParts() {}

  /** The parts in the order of their names. */
  public static List<PartPorts> of(JavaSources sources) {
    Map<String, Integer> numbers = numbers(sources);
    List<PartPorts> parts = new ArrayList<>();
    for (JavaFile file : sources.product(text -> text.contains(" implements Part {"))) {
      if (!file.name().startsWith(FOLDER)) {
        continue;
      }
      ClassTree type = file.types().getFirst();
      Map<String, Integer> ports = new LinkedHashMap<>();
      ports(method(type, "ports", file))
          .forEach(port -> ports.put(key(port), numbers.getOrDefault(port, 0)));
      parts.add(new PartPorts(literal(method(type, "name", file), file), ports));
    }
    return parts;
  }

  private static Map<String, Integer> numbers(JavaSources sources) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    sources.ofType("Port").stream()
        .flatMap(file -> file.types().getFirst().getMembers().stream())
        .forEach(
            member -> {
              if (member instanceof VariableTree constant
                  && constant.getInitializer() instanceof NewClassTree made) {
                LiteralTree number = (LiteralTree) made.getArguments().getFirst();
                numbers.put(constant.getName().toString(), (Integer) number.getValue());
              }
            });
    return numbers;
  }

  private static MethodTree method(ClassTree type, String name, JavaFile file) {
    return type.getMembers().stream()
        .filter(member -> member instanceof MethodTree)
        .map(member -> (MethodTree) member)
        .filter(method -> method.getName().contentEquals(name) && method.getParameters().isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(file.name() + " has no method " + name));
  }

  private static List<String> ports(Tree method) {
    List<String> ports = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree member, Void nothing) {
        if (member.getExpression().toString().equals("Port")) {
          ports.add(member.getIdentifier().toString());
        }
        return super.visitMemberSelect(member, nothing);
      }
    }.scan(method, null);
    return ports;
  }

  private static String literal(Tree method, JavaFile file) {
    List<String> texts = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        texts.add(String.valueOf(literal.getValue()));
        return null;
      }
    }.scan(method, null);
    if (texts.isEmpty()) {
      throw new IllegalStateException(file.name() + " does not say its name as a text");
    }
    return texts.getFirst();
  }

  private static String key(String port) {
    return port.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
