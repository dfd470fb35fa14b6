package io.headwater.bench.measurement;

import io.headwater.bench.platform.BenchException;
import io.headwater.bench.platform.Offsets;
import io.headwater.bench.report.Finding;
import io.headwater.bench.report.Findings;
import io.headwater.bench.statistics.Growth;
import io.headwater.bench.statistics.Repeats;
import io.headwater.bench.statistics.Sample;
import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Records a second that one plain loop takes from the backlog: poll, and read every record with
 * Avro. Without the reading it tells what the log alone gives.
 */
public final class Consuming implements Measurement {
  static final String NAME = "consumer";
  static final String LOOP = "plain loop";
  private static final String POLL = "poll alone";
  private static final int ENVELOPE = 5;
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
    return Duration.ofSeconds(bed.effort().repeats() * bed.effort().backlog() / 400_000);
  }

  @Override
  public void measure(Findings findings) {
    add(findings, POLL, "one thread, the job's fetch sizes", value -> {});
    GenericDatumReader<GenericRecord> reader =
        new GenericDatumReader<>(AvroSchemas.of(Contracts.load().named(Offsets.READINGS)));
    add(findings, LOOP, "the same, every record read with Avro", value -> decode(reader, value));
  }

  private void add(Findings findings, String what, String note, Consumer<byte[]> use) {
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < bed.effort().repeats(); i++) {
      Growth.of(read(use)).rateAfter(WARM_UP).ifPresent(rates::add);
    }
    Repeats repeats = new Repeats(rates);
    findings.add(
        Finding.of(NAME, what, repeats.median(), "records/s")
            .noting(note + " " + repeats.spread()));
  }

  private static void decode(GenericDatumReader<GenericRecord> reader, byte[] value) {
    try {
      reader.read(
          null, DecoderFactory.get().binaryDecoder(value, ENVELOPE, value.length - ENVELOPE, null));
    } catch (IOException e) {
      throw new BenchException("A reading of the generator cannot be read", e);
    }
  }

  private List<Sample> read(Consumer<byte[]> use) {
    List<Sample> samples = new ArrayList<>();
    long end = bed.offsets().end(Offsets.READINGS);
    try (KafkaConsumer<byte[], byte[]> consumer = PlainConsumer.open(bed)) {
      consumer.assign(bed.offsets().partitions(Offsets.READINGS));
      consumer.seekToBeginning(consumer.assignment());
      long count = 0;
      while (count < end) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
          break;
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
          use.accept(record.value());
          count++;
        }
        samples.add(new Sample(System.nanoTime(), count));
      }
    }
    return samples;
  }
}
