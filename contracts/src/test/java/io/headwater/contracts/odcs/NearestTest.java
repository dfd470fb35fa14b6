package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("name", "physicalName", "physicalType");

  @Test
  void findsALetterLostSwappedOrInAnotherCase() {
    assertThat(Nearest.to("physcalType", KNOWN)).contains("physicalType");
    assertThat(Nearest.to("nmae", List.of("name"))).isEmpty();
    assertThat(Nearest.to("physicalNaem", KNOWN)).contains("physicalName");
    assertThat(Nearest.to("PhysicalType", KNOWN)).contains("physicalType");
  }

  @Test
  void findsNothingForAnotherWord() {
    assertThat(Nearest.to("retention", KNOWN)).isEmpty();
    assertThat(Nearest.to("", KNOWN)).isEmpty();
  }
}
