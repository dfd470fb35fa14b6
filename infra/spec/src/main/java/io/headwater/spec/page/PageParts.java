package io.headwater.spec.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * What a page is made of, in its order.
 *
 * @param headings with the anchors that the usual viewers give them
 * @param anchors those, and those that are written as HTML
 * @param links where links and images lead
 * @param code what stands between backticks
 * @param fences blocks of code, also those that are indented
 */
public record PageParts(
    List<Heading> headings,
    Set<String> anchors,
    List<Words> links,
    List<Words> code,
    List<Fence> fences) {
  private static final Pattern ID = Pattern.compile("(?:id|name)=\"([^\"]+)\"");

  static PageParts of(Node document) {
    Collector collector = new Collector();
    document.accept(collector);
    return new PageParts(
        collector.headings, collector.anchors, collector.links, collector.code, collector.fences);
  }

  private static final class Collector extends AbstractVisitor {
    private final IdGenerator ids = IdGenerator.builder().build();
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final List<Words> links = new ArrayList<>();
    private final List<Words> code = new ArrayList<>();
    private final List<Fence> fences = new ArrayList<>();

    @Override
    public void visit(org.commonmark.node.Heading heading) {
      String text = text(heading);
      String anchor = ids.generateId(text);
      headings.add(new Heading(text, heading.getLevel(), anchor, line(heading)));
      anchors.add(anchor);
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(new Words(link.getDestination(), line(link)));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(new Words(image.getDestination(), line(image)));
    }

    @Override
    public void visit(Code words) {
      code.add(new Words(words.getLiteral(), line(words)));
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String[] info = block.getInfo().strip().split("\\s+", 2);
      fences.add(new Fence(info[0], block.getLiteral(), line(block) + 1));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      fences.add(new Fence("", block.getLiteral(), line(block)));
    }

    @Override
    public void visit(HtmlBlock html) {
      ID.matcher(html.getLiteral()).results().forEach(id -> anchors.add(id.group(1)));
    }

    @Override
    public void visit(HtmlInline html) {
      ID.matcher(html.getLiteral()).results().forEach(id -> anchors.add(id.group(1)));
    }

    private static int line(Node node) {
      return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static String text(Node heading) {
      StringBuilder text = new StringBuilder();
      heading.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text words) {
              text.append(words.getLiteral());
            }

            @Override
            public void visit(Code words) {
              text.append(words.getLiteral());
            }
          });
      return text.toString();
    }
  }
}
