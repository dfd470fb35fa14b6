package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.ExpectedCustomers;
import io.headwater.batch.fixture.LakeCustomers;
import io.headwater.batch.fixture.LakeCustomers.Version;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.ShopDatabase;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.step.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded histories of the shop's customers, arriving in any order and in batches of any size. */
final class CustomersOverTimeTest {
  private static final int POINTS = 1000;
  private static final int BATCHES = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyPointInTimeIsWhatPlainJavaMakesOfTheDatabasesLog(long seed) {
    Random random = new Random(seed);
    List<CustomerChange> log = new ShopDatabase(seed).run(150).log();
    ExpectedCustomers expected = new ExpectedCustomers(log);

    arrive(log, random);

    List<Version> versions = LakeCustomers.versions();
    List<String> numbers = List.copyOf(expected.numbers());
    for (int point = 0; point < POINTS; point++) {
      String number = numbers.get(random.nextInt(numbers.size()));
      Instant instant = anyInstant(log, random);
      assertThat(at(versions, number, instant))
          .as("customer %s at %s, seed %d", number, instant, seed)
          .isEqualTo(expected.at(number, instant).map(LakeCustomers::what).stream().toList());
    }
    assertThat(LakeCustomers.now()).containsExactlyInAnyOrderElementsOf(now(expected));
    assertThatEachSaysSomethingNew(versions);
  }

  @Test
  void arrivalChangesNothing() {
    List<CustomerChange> log = new ShopDatabase(4).run(60).log();
    Lake lake = TestLake.empty();
    new BronzeCustomers(lake).append(log);
    Pipeline.runChanges(lake, "customer");
    List<Version> inOrder = LakeCustomers.versions();

    arrive(log, new Random(4));

    assertThat(LakeCustomers.versions()).isEqualTo(inOrder);
  }

  private static void assertThatEachSaysSomethingNew(List<Version> versions) {
    assertThat(versions).extracting(Version::key).doesNotHaveDuplicates();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      assertThat(version.current()).isEqualTo(version.until() == null);
      assertThat(version.until() == null || version.from().isBefore(version.until())).isTrue();
      if (i > 0 && versions.get(i - 1).token().equals(version.token())) {
        Version before = versions.get(i - 1);
        assertThat(before.until()).isBeforeOrEqualTo(version.from());
        assertThat(before.until().equals(version.from()) && before.what().equals(version.what()))
            .isFalse();
      }
    }
  }

  /**
   * Shuffled, cut anywhere, some captured twice. No emptying is in the last batch: what that leaves
   * was merged and not built whole. A further run finds nothing new.
   */
  private static void arrive(List<CustomerChange> log, Random random) {
    List<CustomerChange> arrivals = shuffled(log, random);
    int last = arrivals.size() * 3 / 4;
    Lake lake = TestLake.empty();
    BronzeCustomers bronze = new BronzeCustomers(lake);
    int from = 0;
    for (int batch = 1; batch < BATCHES; batch++) {
      int until = batch == BATCHES - 1 ? last : from + random.nextInt(1 + (last - from) / 2);
      bronze.append(arrivals.subList(from, until));
      Pipeline.runChanges(lake, "customer");
      from = until;
    }
    bronze.append(arrivals.subList(last, arrivals.size()));
    Outcome gold = Pipeline.runChanges(lake, "customer").get(2);
    assertThat(gold.note()).isEmpty();
    assertThat(gold.added()).isPositive();
    assertThat(Pipeline.runChanges(lake, "customer")).containsOnly(Outcome.nothingNew());
  }

  private static List<CustomerChange> shuffled(List<CustomerChange> log, Random random) {
    List<CustomerChange> arrivals = new ArrayList<>(log);
    for (int again = 0; again < log.size() / 10; again++) {
      arrivals.add(log.get(random.nextInt(log.size())));
    }
    Collections.shuffle(arrivals, random);
    List<CustomerChange> emptyings =
        arrivals.stream().filter(change -> change.op().equals("t")).toList();
    arrivals.removeAll(emptyings);
    emptyings.forEach(change -> arrivals.add(random.nextInt(arrivals.size() / 2), change));
    return arrivals;
  }

  /** Half of the points lie where something changes, or just beside. */
  private static Instant anyInstant(List<CustomerChange> log, Random random) {
    Instant change = log.get(random.nextInt(log.size())).changedAt();
    return random.nextBoolean()
        ? change.plusNanos(1000L * (random.nextInt(3) - 1))
        : change.plusSeconds(random.nextInt(1200) - 600);
  }

  private static List<String> at(List<Version> versions, String number, Instant instant) {
    String token = Tokens.of(number);
    return versions.stream()
        .filter(version -> version.token().equals(token) && version.holdsAt(instant))
        .map(Version::what)
        .toList();
  }

  private static List<String> now(ExpectedCustomers expected) {
    return expected.now().entrySet().stream()
        .map(row -> Tokens.of(row.getKey()) + " " + LakeCustomers.what(row.getValue()))
        .toList();
  }
}
