package io.headwater.cli;

import io.headwater.platform.PlatformException;
import io.headwater.provision.ProvisionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * What an operator would do: keeps the platform as the contracts say and its streams running. A
 * session cluster forgets its jobs with its job manager; this brings them back from their newest
 * checkpoint.
 */
@Command(
    name = "operate",
    hidden = true,
    description = "Provisions the platform, then keeps its streams running until it is ended.")
final class OperateCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Option(
      names = "--every",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How often it looks (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--sign",
      defaultValue = "/tmp/operating",
      paramLabel = "FILE",
      description = "A file it touches while all is well (default ${DEFAULT-VALUE}).")
  private Path sign;

  @Override
  public Integer call() throws Exception {
    Startup startup = new Startup(headwater.installation(), Terminal.standard());
    Duration pause = Duration.ofSeconds(seconds);
    boolean provisioned = false;
    while (true) {
      try {
        if (!provisioned) {
          startup.run();
          provisioned = true;
        }
        startup.resumeStreams();
        touch();
      } catch (InterruptedException e) {
        throw e;
      } catch (PlatformException | ProvisionException | FailedException | IOException e) {
        System.err.println(e.getMessage());
      } catch (RuntimeException e) {
        // Secrets that are not made yet, a part that has just gone: it looks again.
        System.err.println("Not now: " + e.getMessage());
      }
      Thread.sleep(pause);
    }
  }

  private void touch() throws IOException {
    if (Files.exists(sign)) {
      Files.setLastModifiedTime(sign, FileTime.from(Instant.now()));
    } else {
      Files.createFile(sign);
    }
  }
}
