package io.headwater.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * A report as one HTML page: styles, charts and their data are in it, it loads nothing and lets
 * nothing else run.
 */
public final class ReportPage {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportPage() {}

  /**
   * Writes a report down.
   *
   * @param madeAt when the page was made
   */
  public static String of(MonthlyReport report, Instant madeAt) {
    String charts = "/META-INF/resources/webjars/uplot/" + version() + "/dist/";
    String style =
        Questions.resource(charts + "uPlot.min.css") + Questions.resource("/report/report.css");
    String script =
        Questions.resource(charts + "uPlot.iife.min.js")
            + "\n"
            + Questions.resource("/report/report.js");
    Map<String, Object> model = new HashMap<>();
    model.put("report", report);
    model.put("now", report.figures());
    model.put("title", MONTH.format(report.month()));
    model.put("months", report.course().stream().map(f -> MONTH.format(f.month())).toList());
    report
        .before()
        .ifPresent(
            before -> {
              model.put("before", before);
              model.put("beforeTitle", MONTH.format(before.month()));
            });
    model.put("charts", charts(report.course()));
    report.until().ifPresent(day -> model.put("until", day.toString()));
    model.put("madeAt", madeAt.truncatedTo(ChronoUnit.SECONDS).toString());
    model.put("style", style);
    model.put("script", script);
    model.put("styleHash", hash(style));
    model.put("scriptHash", hash(script));
    return render(model);
  }

  private static Map<String, String> charts(List<Figures> course) {
    List<String> months = course.stream().map(f -> SHORT.format(f.month())).toList();
    return Map.of(
        "revenue",
        chart(
            months,
            new Series("revenue", "bar", course.stream().map(Figures::revenue).toList()),
            new Series("target", "frame", course.stream().map(Figures::revenueTarget).toList())),
        "orders",
        chart(
            months,
            new Series("orders", "soft", course.stream().map(Figures::orders).toList()),
            new Series(
                "cancellations", "alarm", course.stream().map(Figures::cancellations).toList())),
        "customers",
        chart(
            months,
            new Series("known", "soft", course.stream().map(Figures::knownCustomers).toList()),
            new Series("of them new", "bar", course.stream().map(Figures::newCustomers).toList())),
        "deals",
        chart(
            months,
            new Series("won", "bar", course.stream().map(Figures::dealsWonAmount).toList()),
            new Series("target", "frame", course.stream().map(Figures::dealsTarget).toList())));
  }

  private static String chart(List<String> months, Series... series) {
    try {
      return JSON.writeValueAsString(Map.of("months", months, "series", List.of(series)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Figures are plain values", impossible);
    }
  }

  private static String render(Map<String, Object> model) {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setTemplateLoader(new ClassTemplateLoader(ReportPage.class, "/report"));
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setLocale(Locale.UK);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    StringWriter page = new StringWriter();
    try {
      templates.getTemplate("report.ftlh").process(model, page);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template of the report", e);
    } catch (TemplateException e) {
      throw new IllegalStateException("The template of the report does not fit its figures", e);
    }
    return page.toString();
  }

  /** What a page's policy names a text by that it may apply or run. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The version of a web jar is part of its paths; the jar says itself which it is. */
  private static String version() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(
              Questions.resource("/META-INF/maven/org.webjars.npm/uplot/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /**
   * What a chart shows of every month.
   *
   * @param look how: bar, soft and alarm are filled, frame is an outline
   */
  private record Series(String label, String look, List<? extends Number> values) {}
}
