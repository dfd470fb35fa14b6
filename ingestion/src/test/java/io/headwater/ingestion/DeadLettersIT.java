package io.headwater.ingestion;

import static io.headwater.ingestion.deadletters.TestLetters.badCurrency;
import static io.headwater.ingestion.deadletters.TestLetters.failedAgain;
import static io.headwater.ingestion.deadletters.TestLetters.good;
import static io.headwater.ingestion.deadletters.TestLetters.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.Contracts;
import io.headwater.ingestion.deadletters.TestLetters;
import io.headwater.ingestion.deadletters.TestLog;
import io.headwater.ingestion.deadletters.TestRegistry;
import io.headwater.ingestion.deadletters.log.Decider;
import io.headwater.ingestion.deadletters.log.LetterOffice;
import io.headwater.ingestion.deadletters.mend.Mended.Ready;
import io.headwater.ingestion.orders.delivery.Nature;
import io.headwater.settings.KafkaSettings;
import io.headwater.testing.TestBroker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands on dead letters against a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeadLettersIT {
  private static final String TOPIC = TestLetters.TOPIC;
  private static final String DECISIONS = "ops.dead-letter-decisions.v1";
  private static final int MANY = 3_000;

  private Path temporary;
  private TestRegistry registry;
  private TestBroker broker;
  private TestLog log;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    temporary = folder;
    registry = new TestRegistry();
    registry.register(TestLetters.SCHEMA_ID, TOPIC, TestLetters.SCHEMA);
    registry.register(9, DECISIONS, AvroSchemas.of(Contracts.load().named(DECISIONS)));
    broker = TestBroker.start(temporary, "ingestion");
    broker.create(TOPIC, TOPIC + ".dlq", "iot.readings.v1", "iot.readings.v1.dlq", DECISIONS);
    log = new TestLog(broker);
  }

  @BeforeEach
  void empty() throws Exception {
    broker.empty();
  }

  @AfterAll
  void stop() {
    broker.close();
    registry.close();
  }

  @Test
  void listsLettersAndCountsThemByKind() {
    log.write(List.of(badCurrency(4), truncated(5), truncated(6)));

    Ran list = dlq("list", "--where", "offset>=5");

    assertThat(list.exit()).isZero();
    assertThat(list.out().lines().filter(line -> line.contains("@")))
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("shop.orders.v1-0@5", "Malformed", "ends too early", "2026-03-01T10"))
        .allSatisfy(line -> assertThat(line).contains("open"));
    assertThat(list.err()).contains("2  shop.orders.v1  Malformed", "2 letters");
  }

  @Test
  void showsHeadersBytesEventAndBrokenRules() {
    log.write(List.of(badCurrency(4)));

    Ran show = dlq("show", TOPIC + "-0@4");

    assertThat(show.exit()).isZero();
    assertThat(show.out())
        .contains("error.class          ContractViolation")
        .contains("00 00 00 00 07")
        .contains("\"currency\" : \"pounds\"")
        .contains("\"unit_price\" : \"2.5500\"")
        .contains("breaks its contract")
        .contains("  currency 'pounds' does not match");
  }

  @Test
  void saysThatThereIsNoSuchLetter() {
    Ran show = dlq("show", TOPIC + "-0@4");

    assertThat(show.exit()).isEqualTo(1);
    assertThat(show.err())
        .contains("There is no dead letter shop.orders.v1-0@4")
        .doesNotContain("\tat");
  }

  @Test
  void sendsAMendedLetterOnceHoweverOftenItIsAsked() {
    log.write(List.of(badCurrency(4)));

    Ran first = dlq("replay", TOPIC + "-0@4", "--fix", "currency=GBP");
    Ran second = dlq("replay", TOPIC + "-0@4", "--fix", "currency=GBP");

    assertThat(first.err()).contains("1 replayed, 0 skipped, 0 not sent");
    assertThat(second.err()).contains("0 replayed, 1 skipped, 0 not sent");
    assertThat(second.exit()).isZero();
    List<ConsumerRecord<byte[], byte[]>> sent = log.committed(TOPIC);
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().value()).isEqualTo(TestLetters.order(4, "GBP", Nature.GOOD));
    assertThat(sent.getFirst().key()).asString().isEqualTo("A00004");
    assertThat(TestLog.header(sent.getFirst(), "attempts")).isEqualTo("2");
    assertThat(TestLog.header(sent.getFirst(), "original.offset")).isEqualTo("4");
    assertThat(dlq("list").err()).contains("0 letters");
    assertThat(dlq("show", TOPIC + "-0@4").out()).contains("replayed", "currency=GBP", "sent as");
  }

  @Test
  void holdsBackWhatWouldFailAgain() {
    log.write(List.of(badCurrency(4), truncated(5), good(6)));

    Ran replay = dlq("replay", "--all");

    assertThat(replay.exit()).isEqualTo(1);
    assertThat(replay.out())
        .contains(TOPIC + "-0@4  not sent, ContractViolation: currency 'pounds'")
        .contains(TOPIC + "-0@5  not sent, Malformed")
        .contains(TOPIC + "-0@6  replayed");
    assertThat(log.committed(TOPIC)).hasSize(1);
    assertThat(dlq("replay", "--all", "--as-is").err()).contains("2 replayed, 1 skipped");
    assertThat(log.committed(TOPIC)).hasSize(3);
  }

  @Test
  void onlySaysWhatItWouldDo() {
    log.write(List.of(badCurrency(4)));

    Ran dry = dlq("replay", "--all", "--fix", "currency=EUR", "--dry-run");

    assertThat(dry.out()).contains(TOPIC + "-0@4  would be sent");
    assertThat(log.committed(TOPIC)).isEmpty();
    assertThat(log.committed(DECISIONS)).isEmpty();
  }

  @Test
  void whatFailsAgainIsTheSameLetterWithOneMoreAttempt() {
    ProducerRecord<byte[], byte[]> letter = badCurrency(4);
    log.write(List.of(letter));
    dlq("replay", "--all", "--as-is");
    log.write(List.of(failedAgain(letter, 900, 2)));

    Ran list = dlq("list");
    dlq("replay", "--where", "attempts=2", "--fix", "currency=GBP");

    assertThat(list.out().lines().filter(line -> line.contains("@")))
        .singleElement()
        .asString()
        .matches("\\s*shop.orders.v1-0@4 .* 2 +open\\s*");
    assertThat(log.committed(TOPIC))
        .extracting(record -> TestLog.header(record, "attempts"))
        .containsExactly("2", "3");
    assertThat(dlq("list", "--status", "all").err()).contains("1 letter");
  }

  @Test
  void neverReplaysWhatWasDiscarded() {
    log.write(List.of(good(4)));

    assertThat(dlq("discard", "--where", "offset=4", "--reason", "a test").exit()).isZero();

    assertThat(dlq("replay", "--all").out()).contains("skipped, already discarded");
    assertThat(log.committed(TOPIC)).isEmpty();
    assertThat(dlq("list", "--status", "discarded").out()).contains(TOPIC + "-0@4");
    assertThat(dlq("show", TOPIC + "-0@4").out()).contains("a test");
  }

  @Test
  void whatWasTakenBackIsNoLetter() throws Exception {
    log.writeAborted(good(4));
    log.write(List.of(good(5)));

    assertThat(dlq("list").err()).contains("1 letter");
  }

  @Test
  void aStreamThatStartedAnewMakesNoSecondLetter() {
    log.write(List.of(good(4), good(4)));

    assertThat(dlq("replay", "--all").err()).contains("1 replayed");
    assertThat(log.committed(TOPIC)).hasSize(1);
  }

  @Test
  void readsLettersThatTheLakeHas() throws IOException {
    Path file = temporary.resolve("letters.jsonl");
    String payload = Base64.getEncoder().encodeToString(TestLetters.order(8, "GBP", Nature.GOOD));
    String line = "{\"topic\":\"%s\",\"kafka_partition\":1,\"kafka_offset\":8,";
    String time = "\"kafka_timestamp\":\"2026-03-01T10:00:00Z\",";
    Files.writeString(
        file,
        (line + time + "\"schema_id\":1,\"error_class\":\"UnknownSchema\",\"payload\":\"%s\"}%n")
            .formatted(TOPIC, payload));

    Ran replay = dlq("replay", "--letters", file.toString(), "--all");
    Ran again = dlq("replay", "--letters", file.toString(), "--all");

    assertThat(replay.out()).contains(TOPIC + "-1@8  replayed");
    assertThat(again.out()).contains("skipped");
    assertThat(log.committed(TOPIC).getFirst().key()).asString().isEqualTo("A00008");
  }

  @Test
  void refusesWhatIsNoSelection() {
    assertThat(dlq("replay").exit()).isEqualTo(2);
    assertThat(dlq("replay", "--all", "--fix", "payload=x").err()).contains("give its ID");
    assertThat(dlq("list", "--topic", "shop.oders.v1").err()).contains("shop.orders.v1");
    assertThat(dlq("list", "--where", "errorclass=x").err())
        .contains("did you mean 'error_class'?")
        .doesNotContain("\tat");
  }

  @Test
  void waitsForNobodyWhoDecidesOnTheSamePlatform() {
    LetterOffice office = office();
    try (Decider first = decider(office, "state")) {
      Ran second = dlq("replay", "--all");

      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.err()).contains("Another dlq command is deciding on letters");
      assertThat(first.decisions()).isNotNull();
    }
  }

  @Test
  void whoIsFencedSendsNothing() {
    log.write(List.of(good(4)));
    LetterOffice office = office();
    List<Ready> ready = new ArrayList<>();
    office
        .letters(Optional.empty())
        .each(letter -> ready.add(new Ready(letter, letter.key(), letter.value())));
    try (Decider first = decider(office, "one");
        Decider second = decider(office, "other")) {
      assertThatThrownBy(() -> first.replay(ready, Optional.empty()))
          .isInstanceOf(IngestionException.class)
          .hasMessageContaining("Another dlq command has taken over");
      second.replay(ready, Optional.empty());
    }
    assertThat(log.committed(TOPIC)).hasSize(1);
    assertThat(log.committed(DECISIONS)).hasSize(1);
  }

  @Test
  void sendsEachLetterOnceThoughItIsKilledAgainAndAgain() throws Exception {
    log.write(IntStream.range(0, MANY).mapToObj(TestLetters::good).toList());
    Random random = new Random(5);
    for (int round = 0; round < 3; round++) {
      killAfter(1 + random.nextInt(900));
    }

    Ran last = dlq("replay", "--all");

    assertThat(last.exit()).isZero();
    assertThat(log.committed(TOPIC))
        .extracting(record -> Integer.parseInt(TestLog.header(record, "original.offset")))
        .hasSize(MANY)
        .doesNotHaveDuplicates();
    assertThat(log.committed(DECISIONS)).hasSize(MANY);
  }

  /** Starts a replay of its own process and kills it once it has said so many letters. */
  private void killAfter(int letters) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.headwater.ingestion.Ingest",
            "dlq",
            "replay",
            "--all");
    builder.environment().putAll(environment());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader()) {
      int replayed = 0;
      String line = out.readLine();
      while (line != null && replayed < letters) {
        replayed += line.endsWith("  replayed") ? 1 : 0;
        line = out.readLine();
      }
    }
    process.destroyForcibly();
    process.onExit().join();
  }

  private LetterOffice office() {
    return new LetterOffice(broker.settings(), registry.settings(), Clock.systemUTC());
  }

  private Decider decider(LetterOffice office, String folder) {
    return Decider.begin(office, broker.settings(), temporary.resolve(folder), Clock.systemUTC());
  }

  private Ran dlq(String... words) {
    return Ran.of(environment(), "dlq", words);
  }

  private Map<String, String> environment() {
    KafkaSettings kafka = broker.settings();
    Map<String, String> environment = new HashMap<>();
    environment.put("HEADWATER_KAFKA_BOOTSTRAP", kafka.bootstrapServers());
    environment.put("HEADWATER_KAFKA_USER", kafka.user());
    environment.put("HEADWATER_KAFKA_PASSWORD", kafka.password().reveal());
    environment.putAll(registry.environment());
    environment.put("HEADWATER_STATE_DIR", temporary.resolve("state").toString());
    return environment;
  }
}
