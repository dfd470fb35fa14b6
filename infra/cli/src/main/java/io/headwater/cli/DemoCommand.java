package io.headwater.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "demo",
    description =
        "Starts what is not running, sends orders through every layer and shows that the figures agree.",
    footer = {
      "",
      "Without --orders it sends a generated shop, some bad records and duplicates among it.",
      "The platform keeps running afterwards; ./headwater down stops it."
    })
final class DemoCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--orders",
      paramLabel = "DIR",
      description = "Replays a folder of Online Retail day files instead of a generated shop.")
  private Path orders;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Orders of the generated shop (default ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "Seed of the generated shop (default ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws Exception {
    Installation installation = headwater.installation();
    DemoSource source =
        orders == null ? DemoSource.generated(count, seed) : DemoSource.replayed(existing(orders));
    return new Demo(installation, Terminal.standard()).run(source) ? 0 : 1;
  }

  private static Path existing(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new FailedException("There is no folder " + folder + " to replay orders from.");
    }
    return folder.toAbsolutePath().normalize();
  }
}
