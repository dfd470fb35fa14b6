package io.headwater.cli;

import io.headwater.platform.Identity;
import io.headwater.platform.Platform;
import io.headwater.report.MonthlyReport;
import io.headwater.report.NoReportException;
import io.headwater.report.ReportPage;
import io.headwater.report.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "report",
    sortOptions = false,
    description = {
      "Writes the report of a month as one HTML page: orders, customers, deals and targets, with"
          + " charts, and where the figures come from.",
      "The page loads nothing, so it can be kept and sent."
    })
final class ReportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @ParentCommand private Headwater headwater;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      required = true,
      converter = Month.class,
      description = "Which month, such as 2011-08.")
  private YearMonth month;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to write it, - for standard output (default: reports/<month>.html where the"
              + " platform keeps its state).")
  private Path out;

  @Override
  public Integer call() throws IOException, SQLException {
    Installation installation = headwater.installation();
    String page = ReportPage.of(read(installation.queryablePlatform()), Instant.now());
    if (STANDARD_OUTPUT.equals(out)) {
      // As the page says of itself, whatever the terminal speaks.
      System.out.writeBytes(page.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      return 0;
    }
    Path file =
        out == null
            ? installation.home().resolve("reports").resolve(month + ".html")
            : out.toAbsolutePath();
    Files.createDirectories(file.getParent());
    System.out.println(Files.writeString(file, page));
    return 0;
  }

  /** Snapshots are for those who keep the lake; all else the analyst may ask. */
  private MonthlyReport read(Platform platform) throws SQLException {
    try (Connection analyst = Trino.connect(platform, Identity.ANALYST);
        Connection engineer = Trino.connect(platform, Identity.ENGINEER)) {
      return new ReportReader(analyst, engineer).read(month);
    } catch (NoReportException nothing) {
      throw new FailedException(nothing.getMessage(), nothing);
    }
  }

  /** A month as people write it. */
  static final class Month implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'%s' is no month; write it like 2011-08".formatted(text));
      }
    }
  }
}
