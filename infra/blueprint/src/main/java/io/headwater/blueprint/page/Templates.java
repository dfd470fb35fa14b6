package io.headwater.blueprint.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates that come with this module. */
final class Templates {
  private static final String FOLDER = "/blueprint";

  private Templates() {}

  static String filled(String template, Map<String, Object> model) {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setLocale(Locale.ROOT);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    StringWriter page = new StringWriter();
    try {
      templates.getTemplate(template).process(model, page);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + template, e);
    } catch (TemplateException e) {
      throw new IllegalStateException("The template " + template + " does not fit a page", e);
    }
    return page.toString();
  }

  static String text(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
