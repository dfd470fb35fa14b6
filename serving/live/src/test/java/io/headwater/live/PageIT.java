package io.headwater.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.headwater.testing.TestBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageIT {
  private final Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private LiveFixture live;
  private TestBrowser chromium;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Optional<TestBrowser> started = TestBrowser.start();
    assumeTrue(started.isPresent(), TestBrowser.MISSING);
    chromium = started.orElseThrow();
    browser = chromium.browser();
    live = LiveFixture.start(folder, Map.of());
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (live != null) {
      live.close();
    }
  }

  @Test
  void showsFiguresAndSeesThemMove() {
    sales("Portugal", 3, "120.0000");
    device("d-1", "21.500000");
    live.flush();
    try (Page page = browser.newPage()) {
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.navigate(address() + "#token=" + LiveFixture.TOKEN);
      assertThat(page.locator("#revenue")).hasText("£120");
      assertThat(page.locator("#countries tr").first()).containsText("Portugal");
      assertThat(page.locator("#devices-total")).hasText("1");

      sales("Portugal", 5, "210.0000");
      device("d-2", "22.000000");
      Instant now = Instant.now();
      live.send(live.values().anomaly("d-2", "site", "90.0", "A spike", now, now));
      live.flush();
      assertThat(page.locator("#revenue")).hasText("£210");
      assertThat(page.locator("#orders")).hasText("5");
      assertThat(page.locator("#count-anomalous")).hasText("1");
      assertThat(page.locator("#announcer")).hasText("New anomaly on d-2: A spike");

      page.locator("#anomalies button").first().click();
      assertThat(page.locator("#device-title")).hasText("d-2");
      assertThat(page.locator("#device-facts")).containsText("22");
      assertThat(page.locator("#device-chart canvas")).isVisible();
      // The token is not left where others may read it over a shoulder.
      assertThat(page.url()).isEqualTo(address());
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void saysWhatToDoWithoutTheToken() {
    try (Page page = browser.newContext().newPage()) {
      page.navigate(address());
      assertThat(page.locator("#locked")).containsText("./headwater dashboard");
      assertThat(page.locator("main")).isHidden();
    }
  }

  private String address() {
    return "http://127.0.0.1:" + live.port() + "/";
  }

  private void sales(String country, long orders, String revenue) {
    live.send(live.values().sales(minute, country, orders, revenue, Instant.now()));
  }

  private void device(String id, String value) {
    Instant now = Instant.now();
    live.send(live.values().device(id, "site", value, now, now));
  }
}
