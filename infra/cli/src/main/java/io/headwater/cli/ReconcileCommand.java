package io.headwater.cli;

import io.headwater.platform.Identity;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "reconcile",
    description =
        "Compares live with gold for the minutes that are closed; fails when they differ.")
final class ReconcileCommand implements Callable<Integer> {
  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    try (Connection trino =
        Trino.connect(headwater.installation().queryablePlatform(), Identity.ANALYST)) {
      Agreement agreement = Agreement.read(trino);
      if (agreement.months().isEmpty()) {
        System.err.println("There is nothing to compare yet: no minute is closed.");
        return 0;
      }
      agreement.table().print(System.out);
      System.err.println(
          agreement.holds()
              ? "Live and gold agree."
              : "Live and gold differ. If orders came in since, run: ./headwater batch");
      return agreement.holds() ? 0 : 1;
    }
  }
}
