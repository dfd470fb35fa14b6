package io.headwater.e2e;

import io.headwater.e2e.superset.Dashboard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboards that come with the profile bi, chart by chart beside Trino's own answers. */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComposeDashboardIT {
  private ComposeDeployment headwater;
  private Dashboard dashboard;

  @BeforeAll
  void up(@TempDir Path temporary) throws IOException {
    headwater = ComposeDeployment.in(temporary);
    headwater.up();
    headwater.run("generate", "targets", "--from", "2010-12").orFail();
    headwater.run("demo", "--count", "3000").orFail();
    Guide.read("bring-your-own-dataset.md").carryOut(headwater);
    // Between Superset's answer and Trino's nothing may arrive.
    headwater.run("stream", "stop").orFail();
    ComposeProject project = headwater.project();
    project.command("--profile", "bi", "up", "--detach", "--wait").run().orFail();
    dashboard =
        new Dashboard(
            URI.create("http://" + project.address("SUPERSET")),
            new ComposeSecrets(project).of("superset-admin"),
            query -> headwater.run("sql", query, "--format", "json").orFail().out());
  }

  @AfterAll
  void remove() {
    if (headwater != null) {
      headwater.close();
    }
  }

  @Test
  void everyChartShowsWhatTrinoSays() {
    dashboard.assertShowsWhatTrinoSays();
  }

  @Test
  void theChartOfTheGuideToADatasetOfOnesOwnShowsWhatGoldHas() {
    dashboard.assertShows(
        "weather",
        "Rain by month",
        """
        SELECT
          CAST(to_unixtime(CAST(month AS timestamp)) * 1000 AS bigint) AS month,
          station,
          sum(rain) AS sum_rain
        FROM gold.agg_weather_monthly
        GROUP BY month, station""");
  }

  @Test
  void everyColumnIsExplainedByItsContract() {
    dashboard.assertExplainsItsColumns();
  }
}
