package io.headwater.spec.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources of a checkout. Those that are asked for are read by the compiler, once. */
public final class JavaSources {
  private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".headwater");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Path root;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, JavaFile> parsed = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private JavaSources(Path root) {
    this.root = root;
  }

  /** Those below a folder. */
  public static JavaSources below(Path root) {
    JavaSources sources = new JavaSources(root);
    try {
      Files.walkFileTree(root, sources.new Reader());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sources below " + root, e);
    }
    return sources;
  }

  /** Whether there is a type of this simple name, also among the tests. */
  public boolean declares(String type) {
    return types.contains(type);
  }

  /** Whether the word stands anywhere in them. */
  public boolean mention(String word) {
    return words.contains(word);
  }

  /** The sources of the product whose text is so. */
  public List<JavaFile> product(Predicate<String> text) {
    return parse(
        texts.entrySet().stream()
            .filter(file -> file.getKey().contains("/src/main/") && text.test(file.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  /** The source of the product that is named as this type. */
  public Optional<JavaFile> ofType(String type) {
    List<String> names =
        texts.keySet().stream()
            .filter(name -> name.contains("/src/main/") && name.endsWith("/" + type + ".java"))
            .limit(1)
            .toList();
    return parse(names).stream().findFirst();
  }

  private List<JavaFile> parse(List<String> names) {
    List<String> missing = names.stream().filter(name -> !parsed.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      compile(missing);
    }
    return names.stream().map(parsed::get).toList();
  }

  private void compile(List<String> names) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("The documents are derived with a compiler: use a JDK");
    }
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path[] paths = names.stream().map(root::resolve).toArray(Path[]::new);
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(paths));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        String name = name(Path.of(unit.getSourceFile().toUri()));
        parsed.put(name, new JavaFile(name, unit, docs));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + new ArrayList<>(names), e);
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private final class Reader extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_SOURCES.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.toString().endsWith(".java")) {
        String text = Files.readString(file);
        texts.put(name(file), text);
        TYPE.matcher(text).results().forEach(type -> types.add(type.group(1)));
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
