package io.headwater.bench.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Findings as bars: one chart a unit, all in one picture. */
public final class ResultChart {
  private static final int WIDTH = 1_100;
  private static final int HEIGHT = 420;

  private ResultChart() {}

  /** Writes the picture as PNG; where no figure could be told there is none. */
  public static void write(Path file, Machine machine, List<Finding> findings) throws IOException {
    List<CategoryChart> charts = new ArrayList<>();
    findings.stream()
        .map(Finding::unit)
        .distinct()
        .forEach(unit -> charts.add(chart(unit, machine, told(findings, unit))));
    charts.removeIf(chart -> chart.getSeriesMap().isEmpty());
    if (charts.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    BitmapEncoder.saveBitmap(
        charts, charts.size(), 1, file.toString().replaceFirst("\\.png$", ""), BitmapFormat.PNG);
  }

  private static List<Finding> told(List<Finding> findings, String unit) {
    return findings.stream()
        .filter(finding -> finding.unit().equals(unit) && !Double.isNaN(finding.figure()))
        .toList();
  }

  private static CategoryChart chart(String unit, Machine machine, List<Finding> findings) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title((unit.isEmpty() ? "ratio" : unit) + " — " + machine.line())
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisLabelRotation(25);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setDecimalPattern("#,##0.##");
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setAvailableSpaceFill(0.5);
    chart.getStyler().setYAxisMin(0.0);
    if (!findings.isEmpty()) {
      chart.addSeries(
          "figure",
          findings.stream().map(ResultChart::label).toList(),
          findings.stream().map(Finding::figure).toList());
    }
    return chart;
  }

  private static String label(Finding finding) {
    return finding.measurement() + ": " + finding.what() + (finding.isKept() ? "" : " (missed)");
  }
}
