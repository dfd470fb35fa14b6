package io.headwater.batch.landing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The declared character set of a file, taken at its word. */
record Encoding(Charset charset) {
  private static final String SYNTAX = "\n\r,\"{}[]:";

  /**
   * The character set of a name.
   *
   * @throws Refusal when there is none, or lines cannot be found in it before it is decoded
   */
  static Encoding of(String name) throws Refusal {
    try {
      Charset charset = Charset.forName(name);
      byte[] ascii = SYNTAX.getBytes(StandardCharsets.US_ASCII);
      if (charset.canEncode() && Arrays.equals(SYNTAX.getBytes(charset), ascii)) {
        return new Encoding(charset);
      }
    } catch (IllegalArgumentException unknown) {
      // Neither can be read: said once, below.
    }
    throw new Refusal(
        "UnknownEncoding",
        "the encoding '%s' cannot be read; deliver UTF-8, or a set such as ISO-8859-1 or windows-1252"
            .formatted(name));
  }

  /** The text; empty when the bytes are none in this character set. */
  Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
