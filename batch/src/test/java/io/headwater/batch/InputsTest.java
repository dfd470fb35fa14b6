package io.headwater.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InputsTest {
  @Test
  void putsEveryGoldTableAfterWhatItWaitsFor() {
    List<Contract> gold = Contracts.load().namespace("gold");

    List<String> ordered = Inputs.inOrder(gold).stream().map(Contract::name).toList();

    assertThat(ordered).hasSameSizeAs(gold);
    for (Contract table : gold) {
      List<String> before = ordered.subList(0, ordered.indexOf(table.name()));
      assertThat(
              Stream.of("input", "after")
                  .flatMap(property -> table.names(property).stream())
                  .filter(ordered::contains))
          .as("what %s waits for", table.name())
          .isSubsetOf(before);
    }
  }

  @Test
  void putsATableAfterEachOfItsInputs() {
    List<Contract> tables =
        List.of(table("gold.a", "gold.b,gold.c"), table("gold.b", "gold.c"), table("gold.c", "x"));

    assertThat(Inputs.inOrder(tables))
        .extracting(Contract::name)
        .containsExactly("gold.c", "gold.b", "gold.a");
  }

  @Test
  void refusesTablesThatReadEachOther() {
    List<Contract> circle = List.of(table("gold.a", "gold.b"), table("gold.b", "gold.a"));

    assertThatThrownBy(() -> Inputs.inOrder(circle))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("gold.a");
  }

  private static Contract table(String name, String input) {
    return new Contract(
        name,
        Contract.Kind.TABLE,
        "1.0.0",
        "",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of("input", input),
        new Location(name, 1));
  }
}
