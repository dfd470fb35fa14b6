package io.headwater.blueprint.page;

import io.headwater.blueprint.measure.QualityFigures;
import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.section.Governance;
import java.util.ArrayList;
import java.util.List;

/** Who may do what with which data. */
final class GovernanceSection {
  private GovernanceSection() {}

  static Section of(Governance governance) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Rows.of(governance.domains())
            .text("Domain", Governance.Domain::name)
            .number("Datasets", each -> Shown.count(each.datasets()))
            .number("Personal columns", each -> Shown.count(each.personalColumns()))
            .number("Classified columns", each -> Shown.count(each.restrictedColumns()))
            .number("Rules", each -> Shown.count(each.rules()))
            .number("Kept for ever", each -> Shown.count(each.keptForEver()))
            .text("Read by", each -> Shown.codes(each.readers()))
            .table());
    List<Block> full = full(governance);
    blocks.addAll(full);
    if (full.isEmpty()) {
      blocks.add(
          new Paragraph(
              "Column by column and identity by identity: `./headwater blueprint --governance"
                  + " all`."));
    }
    return new Section("Governance", blocks);
  }

  private static List<Block> full(Governance governance) {
    List<Block> blocks = new ArrayList<>();
    Rows.of("Classification", governance.classification())
        .text("Dataset", each -> Shown.code(each.dataset()))
        .text("Column", each -> Shown.code(each.column()))
        .text("Class", Governance.Personal::classification)
        .text("Means", Governance.Personal::means)
        .text("Read by", each -> Shown.codes(each.readers()))
        .tableIfAny()
        .forEach(blocks::add);
    Rows.of("Grants", governance.grants())
        .text("Identity", each -> Shown.code(each.identity()))
        .text("Writes", each -> Shown.codes(each.writes()))
        .text("Reads", each -> Shown.codes(each.reads()))
        .tableIfAny()
        .forEach(blocks::add);
    Rows.of("Retention", governance.retention())
        .text("Dataset", each -> Shown.code(each.dataset()))
        .text("Tier", Governance.Kept::tier)
        .text("Kept", each -> Shown.kept(each.retention()))
        .tableIfAny()
        .forEach(blocks::add);
    Rows.of("Quality", governance.quality())
        .text("Dataset", each -> Shown.code(each.dataset()))
        .text("Rules of rows", each -> Shown.codes(each.rowRules()))
        .text("Rules of the table", each -> Shown.codes(each.tableRules()))
        .text("Found", each -> Shown.or(each.measured(), GovernanceSection::found))
        .tableIfAny()
        .forEach(blocks::add);
    Rows.of("Lineage", governance.lineage())
        .text("Dataset", each -> Shown.code(each.dataset()))
        .text("Made of", each -> Shown.codes(each.inputs()))
        .text("Made into", each -> Shown.codes(each.outputs()))
        .tableIfAny()
        .forEach(blocks::add);
    return blocks;
  }

  private static String found(QualityFigures quality) {
    return "%s%% of %d rules on %s, %s rows break one"
        .formatted(
            quality.scorePercent().toPlainString(),
            quality.rules(),
            quality.day(),
            Shown.count(quality.failingRows()));
  }
}
