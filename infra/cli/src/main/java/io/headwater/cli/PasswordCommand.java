package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "password", description = "Prints the password a person logs in to Trino with.")
final class PasswordCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Parameters(
      paramLabel = "WHO",
      arity = "0..1",
      defaultValue = "analyst",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private Person person;

  @Override
  public Integer call() throws Exception {
    Identity identity = person.identity();
    Path file = headwater.installation().platform().secret(identity, Secrets.TRINO_USER);
    if (!Files.exists(file)) {
      throw new FailedException(
          "There is no password yet. Start the platform with: "
              + headwater.installation().platform().directions().start());
    }
    System.out.println(Files.readString(file).strip());
    return 0;
  }
}
