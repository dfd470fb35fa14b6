package io.headwater.crm.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatienceTest {
  private final List<String> remarks = new ArrayList<>();
  private final Patience patience = new Patience(Duration.ofSeconds(5), remarks::add);
  private int attempts;

  @Test
  void triesAgainUntilItWorks() throws Exception {
    assertThat(patience.await(() -> failing(2, new PassingException("it answers 500"))))
        .isEqualTo("done");
    assertThat(remarks)
        .containsExactly(
            "The CRM: it answers 500; asked again in 0.5 s",
            "The CRM: it answers 500; asked again in 1.0 s");
  }

  @Test
  void endsWhereItWouldHaveToComeBackTooSoon() {
    PassingException later = new PassingException("it answers 429", Duration.ofHours(1));
    assertThatThrownBy(() -> patience.await(() -> failing(9, later))).isSameAs(later);
    assertThat(attempts).isEqualTo(1);
    assertThat(remarks).isEmpty();
  }

  @Test
  void triesNothingAgainThatWillNotPass() {
    CrmException refused = new CrmException("it answers 403");
    assertThatThrownBy(() -> patience.await(() -> failing(9, refused))).isSameAs(refused);
    assertThat(attempts).isEqualTo(1);
  }

  private String failing(int times, RuntimeException failure) {
    if (++attempts <= times) {
      throw failure;
    }
    return "done";
  }
}
