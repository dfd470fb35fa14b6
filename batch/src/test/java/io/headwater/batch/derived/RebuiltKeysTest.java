package io.headwater.batch.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.batch.fixture.BronzeCustomers;
import io.headwater.batch.fixture.Customer;
import io.headwater.batch.fixture.CustomerChange;
import io.headwater.batch.fixture.LakeCustomers;
import io.headwater.batch.fixture.LakeCustomers.Version;
import io.headwater.batch.fixture.Pipeline;
import io.headwater.batch.fixture.ShopDatabase;
import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.fixture.Tokens;
import io.headwater.batch.lake.Lake;
import io.headwater.batch.lake.Span;
import io.headwater.batch.step.Outcome;
import io.headwater.batch.step.Rebuild;
import io.headwater.batch.step.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of a table with keys are the keys that changed on them, with their whole history. */
final class RebuiltKeysTest {
  private static final Customer ANNA = Customer.named("Anna");

  private final Lake lake = TestLake.empty();
  private final BronzeCustomers bronze = new BronzeCustomers(lake);

  @Test
  void theKeysThatChangedOnTheDaysAreMadeAnewAndNoOthers() {
    CustomerChange early = CustomerChange.of("c", 1, "1", ANNA);
    CustomerChange late = CustomerChange.of("u", 400_000, "2", ANNA.in("EIRE"));
    bronze.append(early, CustomerChange.of("c", 2, "2", ANNA), late);
    Pipeline.runChanges(lake, "customer");
    List<Version> before = LakeCustomers.versions();
    TestLake.run("DELETE FROM lake.gold.dim_customer WHERE NOT is_current");
    TestLake.run("UPDATE lake.gold.dim_customer SET segment = 'wrong'");

    Outcome outcome = Pipeline.derived(lake, "gold.dim_customer").rebuild("anew", dayOf(late));

    assertThat(outcome.added()).isEqualTo(2);
    assertThat(LakeCustomers.versions())
        .filteredOn(version -> !version.what().contains("wrong"))
        .isEqualTo(
            before.stream().filter(version -> version.token().equals(Tokens.of("2"))).toList());
    assertThat(LakeCustomers.versions()).hasSameSizeAs(before);
    assertThat(Pipeline.runChanges(lake, "customer")).containsOnly(Outcome.nothingNew());
  }

  /** The log of changes is made anew, and what follows it sees the keys of those days. */
  @Test
  void whatFollowsADayOfTheLogIsItsKeys() {
    bronze.append(new ShopDatabase(4).run(40).log());
    Pipeline.runChanges(lake, "customer");
    List<Version> versions = LakeCustomers.versions();
    List<String> now = LakeCustomers.now();
    List<Step> steps = Pipeline.changes(lake, "customer");
    TestLake.run("DELETE FROM lake.gold.dim_customer WHERE is_current");

    ((Rebuild) steps.get(0))
        .rebuild("anew", new Span(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)));
    List<Outcome> outcomes = steps.subList(1, 3).stream().map(step -> step.run("next")).toList();

    assertThat(outcomes).extracting(Outcome::note).noneMatch(note -> note.contains("no append"));
    assertThat(LakeCustomers.versions()).isEqualTo(versions);
    assertThat(LakeCustomers.now()).containsExactlyInAnyOrderElementsOf(now);
  }

  private static Span dayOf(CustomerChange change) {
    LocalDate day = LocalDate.ofInstant(change.changedAt(), ZoneOffset.UTC);
    return new Span(day, day.plusDays(1));
  }
}
