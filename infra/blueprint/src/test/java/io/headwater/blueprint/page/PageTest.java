package io.headwater.blueprint.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.SamplePlatform;
import io.headwater.blueprint.UnknownChoiceException;
import org.junit.jupiter.api.Test;

/** The three forms of one blueprint. */
final class PageTest {
  private final Blueprint blueprint;
  private final String markdown;
  private final String html;

  PageTest() throws UnknownChoiceException {
    blueprint = SamplePlatform.blueprint();
    markdown = Markdown.of(Page.of(blueprint));
    html = Html.of(Page.of(blueprint));
  }

  @Test
  void markdownHasEverySectionInOrder() {
    assertThat(markdown.lines().filter(line -> line.startsWith("## ")))
        .containsExactly(
            "## Overview",
            "## Use cases",
            "## Scale",
            "## Sources",
            "## Ingestion",
            "## Storage",
            "## Transformations",
            "## Data models",
            "## Flows",
            "## Governance",
            "## Stack",
            "## Scaling plan",
            "## Cost here",
            "## Cost in a cloud");
  }

  @Test
  void markdownShowsFiguresWithTheirUnits() {
    assertThat(markdown)
        .contains(
            "| `shop.orders.v1` | events | ingestion | 1,000 | 200.0 kB | 500 records in the last"
                + " day | 2026-11-28T04:50:00Z | – |",
            "| `gold.agg_sales_daily` | warm | month(day) | for ever | 304 | 3 | 10.8 kB | 31.0 kB"
                + " | 4 | 2026-11-28T04:50:00Z |",
            "| `kafka` | vcpu | 360 | vCPU-hour | 0.035 | 12.60 | measured | 0.5000 cores since it"
                + " started |",
            "Not running: `cdc`.",
            "Without a record, so there is nothing to measure: `gold.agg_feedback`.");
  }

  @Test
  void markdownSaysWhyAFigureIsMissing() {
    assertThat(markdown)
        .contains(
            "Not measured: `silver.order_lines`: Trino does not tell: the coordinator | is away.",
            "cdc: it does not run");
  }

  @Test
  void everyRowOfMarkdownHasTheCellsOfItsHeading() {
    long cells = 0;
    for (String line : markdown.lines().toList()) {
      if (!line.startsWith("|")) {
        cells = 0;
        continue;
      }
      long here = line.replace("\\|", "").chars().filter(letter -> letter == '|').count();
      assertThat(here).as(line).isEqualTo(cells == 0 ? here : cells);
      cells = here;
    }
  }

  @Test
  void theFlowchartHasSourcesAndLayers() {
    assertThat(markdown)
        .contains(
            "```mermaid\nflowchart LR\n",
            "  shop_orders_v1[\"shop.orders.v1\"]\n",
            "  shop_orders_v1 -- \"Spark, 1\" --> bronze\n",
            "  shop_orders_v1 -- \"Flink, 1\" --> live\n",
            "  gold -- \"Trino, 1\" --> serving\n");
  }

  @Test
  void htmlLoadsNothingAndRunsNothing() {
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("Content-Security-Policy", "default-src 'none'", "sha256-")
        .doesNotContain("<script", "http://", "https://", " src=", "<link", "style=\"", "@import");
  }

  @Test
  void htmlDrawsEveryDatasetOnItsWay() {
    assertThat(html)
        .contains(
            "<svg class=\"flow\"",
            "<title>bronze.orders → silver.order_lines, Spark</title>",
            "<code>gold.agg_sales_daily</code>",
            "<a href=\"#cost-in-a-cloud\">");
  }

  @Test
  void jsonIsTheModelWithUnitsInItsNames() throws Exception {
    JsonNode json = new ObjectMapper().readTree(Json.of(blueprint));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "name",
            "measuredAt",
            "useCases",
            "scale",
            "overview",
            "sources",
            "ingestion",
            "storage",
            "transformations",
            "dataModels",
            "flows",
            "governance",
            "stack",
            "scalingPlan",
            "cost");
    assertThat(json.path("measuredAt").asText()).isEqualTo("2026-11-28T05:00:00Z");
    JsonNode silver =
        json.path("storage").findParents("dataset").stream()
            .filter(each -> each.path("dataset").asText().equals("silver.order_lines"))
            .findFirst()
            .orElseThrow();
    assertThat(silver.path("measured").path("notMeasured").asText()).contains("is away");
    JsonNode bronze =
        json.path("storage").findParents("dataset").stream()
            .filter(each -> each.path("dataset").asText().equals("bronze.orders"))
            .findFirst()
            .orElseThrow();
    assertThat(bronze.path("measured").path("bytes").asLong()).isEqualTo(60_000);
    assertThat(bronze.path("retention").asText()).isEqualTo("PT9600H");
    assertThat(json.at("/cost/cloud/bills/0/lines/0/price").decimalValue())
        .isEqualByComparingTo("0.08");
  }

  @Test
  void whatDataSaysIsTextAndNothingElse() {
    assertThat(new Html.Writing().text("a <b> & `c<d`"))
        .isEqualTo("a &lt;b&gt; &amp; <code>c&lt;d</code>");
    assertThat(new Markdown.Writing().cell("a|b\nc")).isEqualTo("a\\|b c");
  }
}
