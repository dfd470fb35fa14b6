package io.headwater.ingestion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.generation.Share;
import io.headwater.ingestion.journeys.Happening.Told;
import io.headwater.ingestion.journeys.kafka.ShopBytes;
import io.headwater.ingestion.journeys.play.Play;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events are sent as their contracts have them: good ones keep the rules, bad ones do not. */
final class ShopBytesTest {
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Instant ARRIVED = Instant.parse("2026-02-01T00:00:00Z");
  private static final int HEADER = 5;

  @ParameterizedTest
  @EnumSource(ShopTopic.class)
  void goodEventsKeepTheirContractAndBadOnesBreakIt(ShopTopic topic) throws IOException {
    Contract contract = CONTRACTS.named(topic.topic());
    Schema schema = AvroSchemas.of(contract);
    ShopBytes bytes = new ShopBytes(schema, 1);
    int bad = 0;
    for (Sending sending : sendings(topic)) {
      if (sending.nature().isUndecodable()) {
        continue;
      }
      byte[] value = bytes.of((Told) sending.happening(), sending.nature());
      List<String> broken = broken(contract, record(schema, value));
      assertThat(broken.isEmpty()).as(broken.toString()).isEqualTo(sending.nature() == Nature.GOOD);
      bad += broken.size();
    }
    assertThat(bad).isPositive();
    assertThat(contract.require("key")).isEqualTo(topic.key());
  }

  private static List<Sending> sendings(ShopTopic topic) {
    JourneyPlan plan =
        new JourneyPlan(
            3,
            1000,
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-01-31"),
            Share.NONE,
            new Share(0.1));
    List<Sending> all = new ArrayList<>();
    new Sendings(plan, new Play(plan, Population.numbered(50)))
        .forEachRemaining(
            sending -> {
              if (sending.happening().topic().equals(topic.topic())) {
                all.add(sending);
              }
            });
    return all;
  }

  private static List<String> broken(Contract contract, GenericRecord record) {
    return contract.rules().stream()
        .map(rule -> rule.check(record, ARRIVED))
        .flatMap(Optional::stream)
        .toList();
  }

  private static GenericRecord record(Schema schema, byte[] value) throws IOException {
    return new GenericDatumReader<GenericRecord>(schema, schema, new GenericData())
        .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
  }
}
