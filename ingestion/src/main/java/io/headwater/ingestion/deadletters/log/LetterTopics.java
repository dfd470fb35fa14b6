package io.headwater.ingestion.deadletters.log;

import io.headwater.ingestion.deadletters.DeadLetter;
import io.headwater.ingestion.deadletters.LetterSource;
import java.util.List;
import java.util.function.Consumer;

/** The dead letters in their topics, where the speed layer puts them. */
final class LetterTopics implements LetterSource {
  private final TopicScan scan;
  private final List<String> topics;

  LetterTopics(TopicScan scan, List<String> topics) {
    this.scan = scan;
    this.topics = List.copyOf(topics);
  }

  /** What somebody else put there without saying where it comes from is no letter. */
  @Override
  public void each(Consumer<DeadLetter> reader) {
    topics.forEach(
        topic -> scan.each(topic, record -> LetterRecord.read(record).ifPresent(reader)));
  }
}
