package io.headwater.crm.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MischiefTest {
  @Test
  void goesWrongInTheSharesItIsTold() {
    Mischief mischief = new Mischief(Mischief.shares("429=0.1,cut=0.2"), 3);
    List<Optional<Misbehaviour>> requests =
        IntStream.range(0, 10_000).mapToObj(_ -> mischief.ofRequest()).toList();
    assertThat(requests)
        .filteredOn(Optional.of(Misbehaviour.TOO_MANY)::equals)
        .hasSizeBetween(900, 1_100);
    assertThat(requests)
        .filteredOn(Optional.of(Misbehaviour.CUT)::equals)
        .hasSizeBetween(1_850, 2_150);
  }

  @Test
  void whatIsAskedForComesFirst() {
    Mischief mischief = new Mischief(Map.of(), 1);
    mischief.next(Mischief.list("slow,500"));
    assertThat(List.of(mischief.ofRequest(), mischief.ofRequest(), mischief.ofRequest()))
        .containsExactly(
            Optional.of(Misbehaviour.SLOW), Optional.of(Misbehaviour.ERROR), Optional.empty());
  }

  @Test
  void saysWhatIsNoShare() {
    assertThatThrownBy(() -> Mischief.shares("429=2"))
        .hasMessage("'429=2' needs a share of requests from 0 to 1, such as 429=0.1");
    assertThatThrownBy(() -> Mischief.shares("late=0.1"))
        .hasMessageStartingWith("'late' is none of 429");
  }
}
