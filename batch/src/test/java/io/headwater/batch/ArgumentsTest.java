package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {
  @Test
  void runsEveryLayerByDefault() {
    assertThat(Arguments.parse(List.of()))
        .isEqualTo(
            new Arguments(
                Arguments.Action.RUN,
                Optional.empty(),
                EnumSet.allOf(Layer.class),
                Optional.empty()));
  }

  @Test
  void holdsARunWhenAskedTo() {
    assertThat(Arguments.parse(List.of("--audit-only")).action()).isEqualTo(Arguments.Action.AUDIT);
  }

  @Test
  void publishesOrDiscardsTheRunThatIsNamedOrTheOnlyOne() {
    assertThat(Arguments.parse(List.of("publish")))
        .isEqualTo(
            new Arguments(Arguments.Action.PUBLISH, Optional.empty(), Set.of(), Optional.empty()));
    assertThat(Arguments.parse(List.of("discard", "r1")))
        .isEqualTo(
            new Arguments(Arguments.Action.DISCARD, Optional.of("r1"), Set.of(), Optional.empty()));
    assertThatThrownBy(() -> Arguments.parse(List.of("publish", "r1", "r2")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("Cannot use 'r2'");
  }

  @Test
  void runsOnlyTheLayersAskedForInTheirOrder() {
    Arguments arguments =
        Arguments.parse(List.of("--only", "gold", "--only", "bronze", "--summary", "run.json"));

    assertThat(arguments.layers()).containsExactly(Layer.BRONZE, Layer.GOLD);
    assertThat(arguments.summary()).contains(Path.of("run.json"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Arguments.parse(List.of("--only", "platinum")))
        .isInstanceOf(WrongUseException.class)
        .hasMessage("Cannot use --only 'platinum': must be one of bronze, silver, gold");
    assertThatThrownBy(() -> Arguments.parse(List.of("--fast")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("Cannot use '--fast'");
    assertThatThrownBy(() -> Arguments.parse(List.of("--summary")))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("--summary needs a value");
  }
}
