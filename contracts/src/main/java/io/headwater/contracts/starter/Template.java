package io.headwater.contracts.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code ${words}} that stand for something. */
final class Template {
  private static final Pattern WORD = Pattern.compile("\\$\\{([a-z]+)}");

  private Template() {}

  /** The template of a file with the words put in; empty when there is no such file. */
  static Optional<String> filled(String file, Map<String, String> words) {
    try (InputStream in = Template.class.getResourceAsStream("/starter/" + file)) {
      return in == null ? Optional.empty() : Optional.of(filled(in.readAllBytes(), words));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + file, e);
    }
  }

  private static String filled(byte[] template, Map<String, String> words) {
    return WORD.matcher(new String(template, StandardCharsets.UTF_8))
        .replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
  }
}
