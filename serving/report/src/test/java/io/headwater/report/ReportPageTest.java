package io.headwater.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page says what the report says, and carries all it needs. */
final class ReportPageTest {
  private final String page = page("2011-08-31");

  @Test
  void saysTheFiguresBesideThoseOfTheMonthBefore() {
    assertThat(page)
        .contains("<title>August 2011 – Headwater monthly report</title>")
        .contains("£600,000</p>")
        .contains("<b>▼ −2.8%</b> on £617,001")
        .contains("£600,000.00 of £640,000.00", "93.8%")
        .contains("No target was set. £182,005.00")
        .contains("-£125.00")
        .contains("Without an amount in GBP, so counted and in no amount: 2.")
        .contains("December 2010", "nothing before");
  }

  @Test
  void namesTheStatesAndTheQueriesItWasMadeFrom() {
    assertThat(page)
        .contains("gold.agg_monthly_report", "7312450985523341187", "run-7", "up to 2011-08-31")
        .contains("<summary>What is there to tell?</summary>");
  }

  @Test
  void saysWhenTheMonthIsNotOver() {
    assertThat(page).doesNotContain("The month is not over");
    assertThat(page("2011-08-14")).contains("The month is not over", "up to 2011-08-14");
    assertThat(page(Optional.empty()))
        .contains("there is no order in gold")
        .doesNotContain("The month is not over");
  }

  @Test
  void whatDataSaysIsTextAndNothingElse() {
    assertThat(page)
        .contains("&lt;b&gt;PARTY &amp; BUNTING", "SELECT a &lt; b AND &#39;&lt;/pre&gt;&#39;")
        .doesNotContain("<b>PARTY");
  }

  @Test
  void loadsNothingAndRunsOnlyItsOwnScript() throws Exception {
    // The licence of the charts names where they are from.
    assertThat(page.replace("/*! https://github.com/leeoniya/uPlot", ""))
        .doesNotContain("http://", "https://", " src=", "<link", "style=\"", "@import", "url(");
    assertThat(page)
        .contains("default-src 'none'")
        .contains("script-src '" + hash("<script>", "</script>") + "'")
        .contains("style-src '" + hash("<style>", "</style>") + "'");
  }

  private String hash(String from, String to) throws Exception {
    String text =
        page.substring(page.indexOf(from) + from.length(), page.indexOf(to, page.indexOf(from)));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  private static String page(String until) {
    return page(Optional.of(LocalDate.parse(until)));
  }

  private static String page(Optional<LocalDate> until) {
    return ReportPage.of(SampleReport.of(until), Instant.parse("2026-11-28T00:12:00Z"));
  }

  /** For a person to look at. */
  public static void main(String[] words) throws Exception {
    Files.writeString(Path.of(words[0]), page("2011-08-14"));
  }
}
