package io.headwater.cli;

import io.headwater.contracts.capture.CapturedTable;
import io.headwater.platform.Platform;
import java.sql.Connection;
import java.sql.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "cdc",
    description = "The capture of what the shop's database commits.",
    synopsisSubcommandLabel = "COMMAND")
final class CdcCommand {
  private static final String REQUEST =
      "insert into %s (requested_at) values (now())".formatted(CapturedTable.REQUESTS);

  @ParentCommand private Headwater headwater;

  @Command(
      name = "status",
      description =
          "Says how far the capture is and how much of the database's log is kept for it.")
  int status() throws Exception {
    Platform platform = headwater.installation().runningPlatform("postgres");
    try (Connection connection = ShopDatabase.connect(platform)) {
      System.out.println(CaptureReport.read(connection));
    }
    return 0;
  }

  @Command(
      name = "resnapshot",
      description = {
        "Has the capture read every table anew, after its replication slot was lost: the topics say"
            + " first that each table is emptied, then what is in it."
      })
  int resnapshot() throws Exception {
    Platform platform = headwater.installation().runningPlatform("postgres");
    try (Connection connection = ShopDatabase.connect(platform);
        Statement statement = connection.createStatement()) {
      statement.execute(REQUEST);
    }
    platform.capture(Terminal.standard());
    System.err.println("Asked for; ./headwater logs cdc says when it begins.");
    return 0;
  }
}
