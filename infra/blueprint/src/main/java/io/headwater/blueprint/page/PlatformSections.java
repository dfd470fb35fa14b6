package io.headwater.blueprint.page;

import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.section.Overview;
import io.headwater.blueprint.section.Scale;
import io.headwater.blueprint.section.UseCase;
import java.util.ArrayList;
import java.util.List;

/** What the platform is for, and how large it is. */
final class PlatformSections {
  private PlatformSections() {}

  static List<Section> of(Blueprint blueprint) {
    return List.of(
        overview(blueprint.overview()),
        useCases(blueprint.useCases()),
        Section.of("Scale", scale(blueprint.scale())));
  }

  private static Section overview(Overview overview) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(overview.summary()));
    blocks.add(new Paragraph("It runs as " + overview.runsAs() + "."));
    if (!overview.partsDown().isEmpty()) {
      blocks.add(new Paragraph("Not running: " + Shown.codes(overview.partsDown()) + "."));
    }
    if (!overview.narrowedTo().isEmpty()) {
      blocks.add(new Paragraph("Narrowed to " + Shown.codes(overview.narrowedTo()) + "."));
    }
    blocks.add(
        Rows.of(overview.datasets().entrySet())
            .text("Layer", each -> Shown.code(each.getKey()))
            .number("Datasets", each -> Shown.count(each.getValue()))
            .table());
    return new Section("Overview", blocks);
  }

  private static Section useCases(List<UseCase> useCases) {
    List<Block> blocks = new ArrayList<>();
    for (UseCase useCase : useCases) {
      blocks.add(
          Rows.of(title(useCase), useCase.products())
              .text("Product", product -> Shown.code(product.dataset()))
              .text("Answers", UseCase.Product::answers)
              .text("Holds", UseCase.Product::holds)
              .table());
    }
    return new Section("Use cases", blocks);
  }

  private static String title(UseCase useCase) {
    return useCase.sources().isEmpty()
        ? useCase.name()
        : useCase.name() + ", made of " + Shown.codes(useCase.sources());
  }

  private static Block scale(Scale scale) {
    return Rows.of(
            List.of(
                List.of("Datasets", Shown.count(scale.datasets())),
                List.of("Records in the log", Shown.count(scale.records())),
                List.of("Log on disk", Shown.bytes(scale.logBytes())),
                List.of("Records from sources in the last day", Shown.count(scale.recordsPerDay())),
                List.of("Rows in tables", Shown.count(scale.tableRows())),
                List.of("Files of tables", Shown.count(scale.tableFiles())),
                List.of("Lake, older snapshots included", Shown.bytes(scale.lakeBytes())),
                List.of("Memory of all parts", Shown.bytes(scale.residentBytes())),
                List.of("Datasets that could not be measured", Shown.count(scale.notMeasured()))))
        .text("What", row -> row.get(0))
        .number("Measured", row -> row.get(1))
        .table();
  }
}
