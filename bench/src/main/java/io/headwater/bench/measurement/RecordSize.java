package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.Offsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Bytes of a reading in the log, key and value, in the mean. */
record RecordSize(int bytes) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static RecordSize of(Bed bed) {
    try (KafkaConsumer<byte[], byte[]> consumer = PlainConsumer.open(bed)) {
      consumer.assign(bed.offsets().partitions(Offsets.READINGS));
      consumer.seekToBeginning(consumer.assignment());
      ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
      if (records.isEmpty()) {
        throw new BenchException("There are no readings to take the size of");
      }
      long bytes = 0;
      for (ConsumerRecord<byte[], byte[]> record : records) {
        bytes += record.serializedKeySize() + record.serializedValueSize();
      }
      return new RecordSize((int) (bytes / records.count()));
    }
  }
}
