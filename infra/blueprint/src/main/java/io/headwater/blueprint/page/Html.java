package io.headwater.blueprint.page;

import io.headwater.blueprint.section.Flows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** A page as HTML: styles and picture are in it, it loads nothing and runs nothing. */
public final class Html {
  private Html() {}

  public static String of(Page page) {
    String style = Templates.text("page.css");
    return Templates.filled(
        "page.ftlh",
        Map.of("page", page, "write", new Writing(), "style", style, "styleHash", hash(style)));
  }

  /** What a page's policy names a text by that it may apply. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What the template cannot do itself. */
  public static final class Writing {
    /** A text, with what stands between backticks as code. */
    public String text(String text) {
      return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    public String picture(Flows flows) {
      return SvgPicture.of(flows);
    }

    public String anchor(String title) {
      return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
  }
}
