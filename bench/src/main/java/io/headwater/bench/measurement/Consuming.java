package io.headwater.bench.measurement;

import io.headwater.bench.platform.Offsets;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.statistics.Growth;
import io.headwater.bench.statistics.Repeats;
import io.headwater.bench.statistics.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Records a second that one plain loop takes from the backlog: poll and count bytes. */
public final class Consuming implements Measurement {
  static final String NAME = "consumer";
  static final String LOOP = "plain loop";
  private static final Duration WARM_UP = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Bed bed;

  public Consuming(Bed bed) {
    this.bed = bed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration estimate() {
    return Duration.ofSeconds(bed.effort().repeats() * bed.effort().backlog() / 600_000);
  }

  @Override
  public void measure(Findings findings) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < bed.effort().repeats(); i++) {
      Growth.of(read()).rateAfter(WARM_UP).ifPresent(rates::add);
    }
    Repeats repeats = new Repeats(rates);
    findings.add(
        Finding.of(NAME, LOOP, repeats.median(), "records/s")
            .noting("one thread, the job's fetch sizes " + repeats.spread()));
  }

  private List<Sample> read() {
    List<Sample> samples = new ArrayList<>();
    long end = bed.offsets().end(Offsets.READINGS);
    try (KafkaConsumer<byte[], byte[]> consumer = PlainConsumer.open(bed)) {
      consumer.assign(bed.offsets().partitions(Offsets.READINGS));
      consumer.seekToBeginning(consumer.assignment());
      long bytes = 0;
      long count = 0;
      while (count < end && bytes >= 0) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
          break;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
          bytes += record.serializedKeySize() + record.serializedValueSize();
          count++;
        }
        samples.add(new Sample(System.nanoTime(), count));
      }
    }
    return samples;
  }
}
