package io.headwater.ingestion.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One physical line of a file.
 *
 * @param number its number, from 1
 * @param raw its bytes without the line ending
 */
public record TextLine(long number, byte[] raw) {
  private static final char REPLACEMENT = '\uFFFD';

  /** The text; empty when the bytes are not UTF-8. */
  public Optional<String> text() {
    String text = new String(raw, StandardCharsets.UTF_8);
    // Strict decoding is slow, and needed only where the lenient one had something to replace.
    return text.indexOf(REPLACEMENT) < 0 || isValid() ? Optional.of(text) : Optional.empty();
  }

  /** The line as one that is not sent. */
  public Reject reject(String reason) {
    return new Reject(number, reason, raw);
  }

  private boolean isValid() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
