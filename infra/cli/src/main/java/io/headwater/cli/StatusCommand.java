package io.headwater.cli;

import io.headwater.platform.PartStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "status",
    description = "Says which parts run, where, since when and with how much memory.")
final class StatusCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1 << 20;

  @ParentCommand private Headwater headwater;

  @Override
  public Integer call() throws Exception {
    List<PartStatus> parts = headwater.installation().platform().status();
    Table table = new Table(List.of("part", "state", "pid", "ports", "memory", "up for"));
    parts.forEach(part -> table.add(row(part)));
    table.print(System.out);
    long memory = parts.stream().mapToLong(PartStatus::residentBytes).sum();
    if (memory > 0) {
      System.err.printf("%d MB resident in all.%n", memory / MEGABYTE);
    }
    boolean all = parts.stream().allMatch(Installation::runs);
    if (all) {
      new Streams(headwater.installation(), Terminal.standard())
          .stopped()
          .forEach(System.err::println);
    }
    CaptureReport.of(headwater.installation().platform()).ifPresent(System.err::println);
    return all ? 0 : 1;
  }

  private static List<String> row(PartStatus part) {
    return Installation.runs(part)
        ? List.of(
            part.name(),
            "running",
            part.pid() == 0 ? "" : Long.toString(part.pid()),
            part.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            part.residentBytes() == 0 ? "" : part.residentBytes() / MEGABYTE + " MB",
            part.uptime().isZero() ? "" : spoken(part.uptime()))
        : List.of(part.name(), part.state().name().toLowerCase(Locale.ROOT), "", "", "", "");
  }

  private static String spoken(Duration uptime) {
    return uptime.toHours() > 0
        ? "%d h %02d min".formatted(uptime.toHours(), uptime.toMinutesPart())
        : "%d min %02d s".formatted(uptime.toMinutes(), uptime.toSecondsPart());
  }
}
