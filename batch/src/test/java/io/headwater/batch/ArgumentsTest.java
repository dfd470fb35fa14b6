package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.batch.fixture.TestLake;
import io.headwater.batch.lake.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {
  @Test
  void runsEveryLayerByDefault() {
    assertThat(Arguments.parse(List.of()))
        .isEqualTo(
            new Arguments(
                Arguments.Action.RUN,
                Optional.empty(),
                EnumSet.allOf(Layer.class),
                Optional.empty(),
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
            new Arguments(
                Arguments.Action.PUBLISH,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty()));
    assertThat(Arguments.parse(List.of("discard", "r1")))
        .isEqualTo(
            new Arguments(
                Arguments.Action.DISCARD,
                Optional.of("r1"),
                Set.of(),
                Optional.empty(),
                Optional.empty()));
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

  @Test
  void makesDaysOfATableAnew() {
    Arguments arguments =
        Arguments.parse(
            List.of(
                "rebuild",
                "silver.order_lines",
                "--from",
                "2011-03-01",
                "--to",
                "2011-04-01",
                "--downstream"));

    assertThat(arguments.action()).isEqualTo(Arguments.Action.RUN);
    assertThat(arguments.rebuild())
        .contains(
            new RebuildArguments(
                List.of("silver.order_lines"),
                new Span(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 4, 1)),
                Set.of(RebuildArguments.Option.DOWNSTREAM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rebuild | Name tables, or --changed.
          rebuild silver.prices --changed | Name tables, or --changed.
          rebuild silver.prices --from 2011-03-01 | --from and --to go together
          rebuild silver.prices --from 2011-13-01 --to 2012-01-01 | Cannot use --from '2011-13-01': must be a day such as 2011-03-01
          rebuild silver.prices --from 2011-03-01 --to 2011-03-01 | Cannot use --from 2011-03-01 --to 2011-03-01: --to must be later
          rebuild --changed --from 2011-03-01 --to 2011-04-01 | Cannot use --from and --to with --changed
          rebuild silver.prices --fast | Cannot use '--fast'
          """)
  void refusesARebuildOfNothing(String words, String why) {
    assertThatThrownBy(() -> Arguments.parse(List.of(words.split(" "))))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          silver.order_line | did you mean 'silver.order_lines'?
          bronze.orders | bronze is what came, as it came
          silver.orders_quarantine | it is filled beside silver.order_lines; rebuild that
          live.sales_per_minute | it is no table of silver or gold
          shop.orders.v1 | it is no table of the batch layer
          """)
  void refusesWhatCannotBeMadeAnew(String table, String why) {
    assertThatThrownBy(() -> Rebuilding.check(TestLake.CONTRACTS, List.of(table)))
        .isInstanceOf(WrongUseException.class)
        .hasMessageStartingWith("Cannot rebuild '" + table + "': ")
        .hasMessageContaining(why);
  }
}
