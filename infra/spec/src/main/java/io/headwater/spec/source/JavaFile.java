package io.headwater.spec.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java source as the compiler reads it.
 *
 * @param name path from the root of the checkout
 */
public record JavaFile(String name, CompilationUnitTree unit, DocTrees docs) {
  /** The module it belongs to: the folder above {@code src}. */
  public String module() {
    return name.substring(0, name.indexOf("/src/"));
  }

  /** Every type in it, also those inside others. */
  public List<ClassTree> types() {
    List<ClassTree> types = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void nothing) {
        types.add(type);
        return super.visitClass(type, nothing);
      }
    }.scan(unit, null);
    return types;
  }

  /** What its Javadoc says of something in it; empty where it says nothing. */
  public JavaDoc doc(Tree declared) {
    TreePath path = TreePath.getPath(unit, declared);
    String comment = path == null ? null : docs.getDocComment(path);
    return JavaDoc.of(comment == null ? "" : comment);
  }
}
