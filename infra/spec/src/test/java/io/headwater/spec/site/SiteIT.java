package io.headwater.spec.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import io.headwater.spec.npm.NpmMissingException;
import io.headwater.spec.npm.NpmProject;
import io.headwater.spec.page.Fence;
import io.headwater.spec.page.Pages;
import io.headwater.testing.TestBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this checkout; skipped where npm cannot be had. */
final class SiteIT {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final String FLOWS = "docs/architecture/data-flows.md";
  private static final int PHONE = 390;

  @TempDir private static Path folder;
  private static Pages documents;
  private static BuiltSite site;

  @BeforeAll
  static void build() throws Exception {
    try {
      Site.of(ROOT).build(folder);
    } catch (NpmMissingException missing) {
      abort(missing.getMessage());
    }
    documents = Pages.below(ROOT);
    site = BuiltSite.in(folder);
  }

  @Test
  void everyDocumentHasItsPageAndIsInTheContents() {
    List<String> addresses =
        documents.all().stream().map(page -> Entry.address(page.name())).toList();
    assertThat(site.pages()).containsKeys(addresses.toArray(String[]::new));
    assertThat(site.pages().get("/").select(".VPSidebar a[href]").eachAttr("href"))
        .containsExactlyInAnyOrderElementsOf(addresses);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(site.deadLinks()).isEmpty();
    assertThat(folder.resolve("infra/docs/architecture/component-scores.csv"))
        .hasSameTextualContentAs(ROOT.resolve("infra/docs/architecture/component-scores.csv"));
  }

  @Test
  void everyDiagramArrives() {
    documents
        .all()
        .forEach(
            document ->
                assertThat(
                        page(document.name()).select("pre.mermaid").stream()
                            .map(Element::wholeText))
                    .as(document.name())
                    .containsExactlyElementsOf(diagrams(document)));
  }

  @Test
  void pagesLoadNothingFromElsewhereAndHideWhatIsForTheBuild() {
    assertThat(site.missingResources()).isEmpty();
    assertThat(site.pages().values().stream().map(Document::html))
        .noneMatch(html -> html.contains("<!-- generated: "));
  }

  @Test
  void isDrawnAndSearchedInABrowserAndFitsAPhone() throws IOException {
    Optional<TestBrowser> started = TestBrowser.start();
    assumeTrue(started.isPresent(), TestBrowser.MISSING);
    HttpServer server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder,
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    try (TestBrowser chromium = started.orElseThrow();
        Page page =
            chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(PHONE, 844))) {
      List<String> errors = new ArrayList<>();
      List<String> requests = new ArrayList<>();
      page.onPageError(errors::add);
      page.onRequest((Request request) -> requests.add(request.url()));

      page.navigate(address + Entry.address(FLOWS));
      int diagrams = diagrams(documents.named(FLOWS).orElseThrow()).size();
      assertThat(page.locator(".diagram svg")).hasCount(diagrams);
      assertThat(page.locator(".diagram svg").first()).containsText("shop.orders.v1");
      assertThat(width(page)).isEqualTo(PHONE);
      page.locator(".diagram button").first().click();
      assertThat(page.locator(".diagram.large svg").boundingBox().width).isGreaterThan(PHONE);
      page.keyboard().press("Escape");
      assertThat(page.locator(".diagram.large")).hasCount(0);

      page.navigate(address + Entry.address("docs/reference.md"));
      assertThat(page.locator("table").first()).isVisible();
      assertThat(width(page)).isEqualTo(PHONE);

      page.locator("#local-search button").click();
      page.locator("#localsearch-input").fill("watermark");
      assertThat(page.locator("#localsearch-list .result").first()).containsText("watermark");

      assertThat(errors).isEmpty();
      assertThat(requests).allMatch(request -> request.startsWith(address + "/"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void saysWithWhichDocumentItCannotBeBuilt(@TempDir Path checkout) throws IOException {
    Files.writeString(checkout.resolve("README.md"), "# A page\n\n<p>Never <b>ended.</p>\n");
    Site broken = new Site(Pages.below(checkout), NpmProject.of(ROOT));
    assertThatThrownBy(() -> broken.build(checkout.resolve("site")))
        .isInstanceOf(SiteException.class)
        .hasMessage("README.md: Element is missing end tag.");
  }

  @Test
  void leavesAFolderOfOthersAlone(@TempDir Path theirs) throws IOException {
    Path letter = Files.writeString(theirs.resolve("letter.txt"), "Dear");
    assertThatThrownBy(() -> Site.of(ROOT).build(theirs))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("holds what is no site");
    assertThat(letter).hasContent("Dear");
  }

  private static Document page(String document) {
    return site.pages().get(Entry.address(document));
  }

  private static List<String> diagrams(io.headwater.spec.page.Page document) {
    return document.parts().fences().stream()
        .filter(fence -> fence.language().equals("mermaid"))
        .map(Fence::text)
        .toList();
  }

  /** As wide as the page can be scrolled. */
  private static Object width(Page page) {
    return page.evaluate("() => document.documentElement.scrollWidth");
  }
}
