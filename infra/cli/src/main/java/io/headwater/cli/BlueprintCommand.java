package io.headwater.cli;

import io.headwater.blueprint.Blueprint;
import io.headwater.blueprint.Drawing;
import io.headwater.blueprint.UnknownChoiceException;
import io.headwater.blueprint.Variant;
import io.headwater.blueprint.cost.PriceException;
import io.headwater.blueprint.cost.PriceFile;
import io.headwater.blueprint.cost.Prices;
import io.headwater.blueprint.page.Html;
import io.headwater.blueprint.page.Json;
import io.headwater.blueprint.page.Markdown;
import io.headwater.blueprint.page.Page;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Datasets;
import io.headwater.contracts.lineage.Lineage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "blueprint",
    sortOptions = false,
    description = {
      "Draws the platform's blueprint from its contracts and from what is running: use cases,"
          + " scale, sources, ingestion, storage, transformations, data models, flows, governance,"
          + " stack, scaling plan and cost.",
      "What cannot be measured is shown with the reason."
    })
final class BlueprintCommand implements Callable<Integer> {
  /** What a blueprint is written in. */
  enum Format {
    markdown,
    json,
    html
  }

  @ParentCommand private Headwater headwater;
  @Spec private CommandSpec words;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "markdown, json or html (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private Path output;

  @Option(
      names = "--use-case",
      paramLabel = "NAME",
      split = ",",
      description =
          "Only what a domain, such as sales, or a dataset that people read, such as"
              + " gold.agg_monthly_report, is made of.")
  private List<String> useCases = List.of();

  @Option(
      names = "--pipeline",
      paramLabel = "PIPELINE",
      split = ",",
      description = "Only what is made by batch or by streaming, with what that needs; or both.")
  private List<String> pipelines = List.of();

  @Option(
      names = "--storage",
      paramLabel = "TIER|LAYER",
      split = ",",
      description = "Only the storage that is hot, warm or cold, or of a layer, such as bronze.")
  private List<String> storage = List.of();

  @Option(
      names = "--governance",
      paramLabel = "ASPECT",
      split = ",",
      description =
          "Also in full: classification, grants, retention, quality, lineage, or all of them.")
  private List<String> governance = List.of();

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      split = ",",
      description = "At how many times the volume it is also reckoned (default: 10,1000).")
  private List<BigDecimal> factors = Variant.FACTORS;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description =
          "The prices of your cloud, dated; without it those of an example, which are made up.")
  private Path prices;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (factors.stream().anyMatch(factor -> factor.signum() <= 0)) {
      throw wrong("--scale must be greater than 0");
    }
    Prices priced = prices();
    Installation installation = headwater.installation();
    Contracts contracts = Datasets.load(installation.datasets()).all();
    Lineage lineage = Lineage.of(contracts, OwnContracts.queries());
    Variant variant = new Variant(useCases, pipelines, storage, governance, factors);
    try {
      Drawing.check(contracts, lineage, variant);
      Blueprint blueprint =
          Drawing.of(
              contracts,
              lineage,
              variant,
              new PlatformMeasurement(installation).of(contracts),
              priced);
      return write(text(blueprint));
    } catch (UnknownChoiceException unknown) {
      throw wrong(unknown.getMessage());
    }
  }

  private Prices prices() throws IOException {
    if (prices == null) {
      return PriceFile.example();
    }
    if (!Files.isRegularFile(prices)) {
      throw new FailedException("There is no file " + prices + ".");
    }
    try {
      return PriceFile.at(prices);
    } catch (PriceException broken) {
      throw new FailedException(broken.getMessage(), broken);
    }
  }

  private String text(Blueprint blueprint) {
    return switch (format) {
      case json -> Json.of(blueprint);
      case markdown -> Markdown.of(Page.of(blueprint));
      case html -> Html.of(Page.of(blueprint));
    };
  }

  private int write(String text) throws IOException {
    if (output == null) {
      // In UTF-8, as the page says of itself, whatever the terminal speaks.
      System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      return 0;
    }
    Path file = output.toAbsolutePath();
    Files.createDirectories(file.getParent());
    System.out.println(Files.writeString(file, text));
    return 0;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(words.commandLine(), what);
  }
}
