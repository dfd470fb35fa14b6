package io.headwater.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium: the one of the variable CHROMIUM, or /usr/bin's. */
public final class TestBrowser implements AutoCloseable {
  /** Why a test is skipped where there is none. */
  public static final String MISSING = "there is no Chromium: install it, or set CHROMIUM to one";

  /** Nothing of the browser's own reaches out. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it where there is one. */
  public static Optional<TestBrowser> start() {
    return chromium().map(TestBrowser::start);
  }

  private static TestBrowser start(Path chromium) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new TestBrowser(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIET)));
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What opens pages. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
