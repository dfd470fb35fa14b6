package io.headwater.blueprint.page;

import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.cost.Bill;
import io.headwater.blueprint.cost.Cost;
import io.headwater.blueprint.cost.Line;
import io.headwater.blueprint.measure.Folder;
import io.headwater.blueprint.page.Block.Paragraph;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.ScaleStep;
import java.util.ArrayList;
import java.util.List;

/** What runs, what it becomes, and what it costs. */
final class RunningSections {
  private RunningSections() {}

  static List<Section> of(Blueprint blueprint) {
    return List.of(
        stack(blueprint.stack()),
        scaling(blueprint.scalingPlan()),
        local(blueprint.cost().local()),
        cloud(blueprint.cost().cloud()));
  }

  private static Section stack(List<Component> stack) {
    return Section.of(
        "Stack",
        Rows.of(stack)
            .text("Part", each -> Shown.code(each.part()))
            .text("Runs", each -> (each.engine() + " " + each.version()).strip())
            .text("For", Component::purpose)
            .text("State", each -> each.state().isEmpty() ? each.measured().why() : each.state())
            .number(
                "Memory",
                each -> Shown.or(each.measured(), part -> Shown.bytes(part.residentBytes())))
            .number("Cores", each -> Shown.or(each.measured(), part -> Shown.number(part.cores())))
            .text("Grows with", Component::growsWith)
            .text("Why it", each -> Shown.code(each.document()))
            .table());
  }

  private static Section scaling(List<ScaleStep> steps) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Rows.of(steps)
            .number("Times the volume", step -> Shown.number(step.factor()))
            .number("Records a day", step -> Shown.count(step.recordsPerDay()))
            .number("Stored", step -> Shown.bytes(step.storedBytes()))
            .number("Cores", step -> Shown.number(step.cores()))
            .number("Processes", step -> Shown.number(step.processes()))
            .number("Memory", step -> Shown.bytes(step.memoryBytes()))
            .number("Cost a month", step -> Shown.money(step.costPerMonth()))
            .table());
    for (ScaleStep step : steps) {
      Rows.of("What changes at %s times".formatted(Shown.number(step.factor())), step.changes())
          .text("Part", change -> Shown.code(change.part()))
          .text("Becomes", ScaleStep.Change::change)
          .tableIfAny()
          .forEach(blocks::add);
    }
    blocks.add(
        new Paragraph(
            "Parts that grow with events take so many times the cores, and a further process, with"
                + " its memory, for every two of them; the others stay as they are. Why, and where"
                + " that ends: `docs/architecture/overview.md#what-changes-with-scale`."));
    return new Section("Scaling plan", blocks);
  }

  private static Section local(Cost.Local local) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "Memory of all parts: %s. Processor time since they started: %s cores."
                .formatted(Shown.bytes(local.residentBytes()), Shown.number(local.cores()))));
    local
        .folders()
        .known()
        .ifPresent(
            folders ->
                blocks.add(
                    Rows.of(folders)
                        .text("Folder", folder -> Shown.code(folder.name()))
                        .number("Disk", folder -> Shown.bytes(folder.bytes()))
                        .number("Files", folder -> Shown.count(folder.files()))
                        .table()));
    blocks.add(
        new Paragraph(
            local
                .folders()
                .known()
                .map(
                    folders ->
                        "Disk in all: %s."
                            .formatted(
                                Shown.bytes(folders.stream().mapToLong(Folder::bytes).sum())))
                .orElseGet(() -> "Disk was not measured: " + local.folders().why() + ".")));
    notMeasured(local.notMeasured(), blocks);
    return new Section("Cost here", blocks);
  }

  private static Section cloud(Cost.Cloud cloud) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "At the prices of %s of %s, from `%s` (%s). A month has %d days, %d hours. Amounts are in %s."
                .formatted(
                    cloud.provider(),
                    cloud.dated(),
                    cloud.priceFile(),
                    cloud.source(),
                    cloud.daysPerMonth(),
                    cloud.hoursPerMonth(),
                    cloud.bills().getFirst().total().currency())));
    cloud.bills().forEach(bill -> blocks.add(bill(bill)));
    notMeasured(cloud.notMeasured(), blocks);
    return new Section("Cost in a cloud", blocks);
  }

  private static Block bill(Bill bill) {
    List<Line> lines = new ArrayList<>(bill.lines());
    return Rows.of(
            "A month at %s times the measured volume: %s"
                .formatted(Shown.number(bill.factor()), Shown.money(bill.total())),
            lines)
        .text("For", line -> Shown.code(line.component()))
        .text("Item", Line::item)
        .number("Quantity", line -> Shown.number(line.quantity()))
        .text("Unit", Line::unit)
        .number("× price", line -> Shown.number(line.price()))
        .number("= amount", line -> Shown.amount(line.amount()))
        .text("Quantity is", Line::basis)
        .text("From", Line::how)
        .table();
  }

  private static void notMeasured(List<String> reasons, List<Block> blocks) {
    if (!reasons.isEmpty()) {
      blocks.add(new Paragraph("Not in it: " + String.join("; ", reasons) + "."));
    }
  }
}
