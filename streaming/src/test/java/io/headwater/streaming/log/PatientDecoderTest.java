package io.headwater.streaming.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.wire.Decoded;
import io.headwater.contracts.wire.Decoded.Undecodable;
import io.headwater.contracts.wire.RegistryAddress;
import io.headwater.contracts.wire.SchemaRegistry;
import io.headwater.contracts.wire.WireDecoder;
import io.headwater.contracts.wire.WireEncoder;
import io.headwater.streaming.testing.LocalRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PatientDecoderTest {
  private static final Schema SCHEMA =
      SchemaBuilder.record("Reading").fields().requiredInt("value").endRecord();
  private static final byte[] EVENT =
      new WireEncoder(SCHEMA, LocalRegistry.ID)
          .encode(new GenericRecordBuilder(SCHEMA).set("value", 1).build());

  private LocalRegistry registry;

  @BeforeEach
  void open() throws Exception {
    registry = new LocalRegistry(SCHEMA);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void waitsForASchemaThatComes() throws Exception {
    registry.learnAfter(2);

    assertThat(decoder(Duration.ofMinutes(1)).decode(EVENT)).isInstanceOf(Decoded.Event.class);
  }

  @Test
  void aSchemaThatDoesNotComeInTimeMakesADeadLetter() throws Exception {
    assertThat(decoder(Duration.ofMillis(200)).decode(naming(99)))
        .isInstanceOfSatisfying(
            Undecodable.class,
            bytes -> {
              assertThat(bytes.errorClass()).isEqualTo("UnknownSchema");
              assertThat(bytes.schemaId()).hasValue(99);
              assertThat(bytes.message()).contains("99");
            });
  }

  @Test
  void aThousandRecordsOfOneSchemaWaitOnce() throws Exception {
    PatientDecoder decoder = decoder(Duration.ofMillis(500));
    decoder.decode(naming(99));
    int asked = registry.requests();

    for (int record = 1; record < 1_000; record++) {
      assertThat(decoder.decode(naming(99))).isInstanceOf(Undecodable.class);
    }

    assertThat(registry.requests()).isEqualTo(asked);
  }

  @Test
  void aThousandSchemasThatNeverComeHoldItUpForTwiceTheLimitAtMost() throws Exception {
    PatientDecoder decoder = decoder(Duration.ofSeconds(1));

    // Each for a second would be a quarter of an hour.
    for (int id = 100; id < 1_100; id++) {
      assertThat(decoder.decode(naming(id))).isInstanceOf(Undecodable.class);
    }
  }

  @Test
  void theTimeARegistryIsDownIsNotCounted() throws Exception {
    PatientDecoder decoder = decoder(Duration.ofMillis(300));
    // Unknown, then down for longer than the limit, then unknown once more, then there.
    registry.learnAfter(2);
    Thread breakdown = new Thread(() -> awaitRequestThenRefuse(1));
    breakdown.start();

    assertThat(decoder.decode(EVENT)).isInstanceOf(Decoded.Event.class);
    breakdown.join();
  }

  private void awaitRequestThenRefuse(int requests) {
    while (registry.requests() < requests) {
      Thread.onSpinWait();
    }
    registry.refuse(3);
  }

  private PatientDecoder decoder(Duration patience) {
    return new PatientDecoder(
        new WireDecoder(new SchemaRegistry(RegistryAddress.open(registry.root())), SCHEMA),
        patience);
  }

  private static byte[] naming(int id) {
    return ByteBuffer.wrap(EVENT.clone()).putInt(1, id).array();
  }
}
