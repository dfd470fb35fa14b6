package io.headwater.ingestion.deadletters.mend;

import io.headwater.contracts.wire.Decoded;
import io.headwater.ingestion.IngestionException;
import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import io.headwater.ingestion.deadletters.mend.Mended.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/**
 * Prepares letters for being sent again: mends them, and holds back what would fail again. An event
 * whose fields were mended is written in the contract's schema; other letters keep their bytes.
 */
public final class Mending {
  private final Function<String, TopicEvents> events;
  private final List<Fix> fixes;
  private final Check check;

  /**
   * @param events the events of a topic
   * @param fixes what to change, in this order
   * @param check whether what would fail again is held back
   */
  public Mending(Function<String, TopicEvents> events, List<Fix> fixes, Check check) {
    this.events = events;
    this.fixes = List.copyOf(fixes);
    this.check = check;
  }

  /** What was changed, in words; empty when nothing was. */
  public Optional<String> words() {
    return Optional.of(fixes.stream().map(Fix::toString).collect(Collectors.joining("; ")))
        .filter(words -> !words.isEmpty());
  }

  /** Prepares one letter. */
  public Mended mend(DeadLetter letter) {
    TopicEvents topic = events.apply(letter.id().topic());
    try {
      byte[] value = mended(letter.value(), topic);
      return check == Check.CONTRACT ? checked(letter, value, topic) : ready(letter, value, topic);
    } catch (IllegalArgumentException unfit) {
      return new Refused(letter, unfit.getMessage());
    }
  }

  private byte[] mended(byte[] bytes, TopicEvents topic) {
    byte[] value = bytes;
    for (Fix fix : fixes) {
      value =
          switch (fix) {
            case Fix.ReadAs(int schemaId) -> Frame.naming(orEmpty(value), schemaId);
            case Fix.TakeBytes(Path file) -> read(file);
            case Fix.SetField set -> set(set, value, topic);
          };
    }
    return value;
  }

  private static byte[] set(Fix.SetField set, byte[] value, TopicEvents topic) {
    return switch (topic.decode(value)) {
      case Decoded.Undecodable bytes ->
          throw new IllegalArgumentException(
              "%s cannot be set in bytes that do not decode: %s"
                  .formatted(set.path(), bytes.message()));
      case Decoded.Event event -> {
        set.path().set(event.value(), set.text());
        yield topic.encode(event.value());
      }
    };
  }

  private Mended checked(DeadLetter letter, byte[] value, TopicEvents topic) {
    if (letter.errorClass().equals(DeadLetter.CONFLICT) && fixes.isEmpty()) {
      return new Refused(letter, "its id is that of an earlier event with other content");
    }
    return switch (topic.decode(value)) {
      case Decoded.Undecodable bytes ->
          new Refused(letter, bytes.errorClass() + ": " + bytes.message());
      case Decoded.Event event -> {
        List<String> broken = topic.brokenRules(event.value());
        yield broken.isEmpty()
            ? new Ready(letter, key(letter, event.value(), topic), value)
            : new Refused(letter, "ContractViolation: " + String.join("; ", broken));
      }
    };
  }

  private Mended ready(DeadLetter letter, byte[] value, TopicEvents topic) {
    return topic.decode(value) instanceof Decoded.Event event
        ? new Ready(letter, key(letter, event.value(), topic), value)
        : new Ready(letter, letter.key(), value);
  }

  /** The letter's own key where nothing was mended: it decides the partition. */
  private byte[] key(DeadLetter letter, GenericRecord event, TopicEvents topic) {
    return letter.key() != null && fixes.isEmpty()
        ? letter.key()
        : topic.key(event).orElse(letter.key());
  }

  private static byte[] orEmpty(byte[] bytes) {
    return bytes == null ? new byte[0] : bytes;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new IngestionException("Cannot read " + file + ": " + unreadable, unreadable);
    }
  }
}
