package io.headwater.cli;

import io.headwater.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "dashboard",
    description = "Opens the live dashboard, and prints its address with the token it asks for.")
final class DashboardCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(names = "--no-open", description = "Only print the address.")
  private boolean onlyPrint;

  @Override
  public Integer call() throws Exception {
    Platform platform = headwater.installation().runningPlatform("live");
    URI address = address(platform);
    System.out.println(address);
    if (!onlyPrint && !new Browser(platform.home().resolve("run")).open(address)) {
      System.err.println("No browser is here to be opened: open the address above in yours.");
    }
    return 0;
  }

  /** The token stands behind the {@code #}: a browser keeps that to itself. */
  private static URI address(Platform platform) throws IOException {
    Path token = platform.dashboardToken();
    if (!Files.exists(token)) {
      throw new FailedException(
          "There is no token yet. Start the platform with: " + platform.directions().start());
    }
    URI page = platform.directions().dashboard();
    return page.resolve("/#token=" + Files.readString(token).strip());
  }
}
