package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class PlanTest {
  private final Queue<String> made = new ConcurrentLinkedQueue<>();

  @Test
  void isEmptyWhenNothingDiffers() {
    assertThat(new Plan(List.of(new Lane(List.of(List.of())), new Lane(List.of()))).isEmpty())
        .isTrue();
  }

  @Test
  void showsChangesWithoutMakingThem() {
    Plan plan = plan(List.of(List.of(step("a"), step("b")), List.of(step("c"))));
    assertThat(plan.changes()).extracting(Change::describe).containsExactly("a", "b", "c");
    assertThat(made).isEmpty();
  }

  @Test
  void makesAWaveOnlyAfterTheOneBefore() throws Exception {
    List<String> told = new ArrayList<>();
    Plan plan =
        plan(List.of(List.of(step("a"), step("b")), List.of(step("c")), List.of(step("d"))));
    plan.apply(change -> told.add(change.describe()));
    assertThat(made).containsExactlyInAnyOrder("a", "b", "c", "d").endsWith("c", "d");
    assertThat(told).containsExactlyInAnyOrder("a", "b", "c", "d").endsWith("c", "d");
  }

  @Test
  void aFailureStopsWhatDependsOnItAndNothingElse() {
    Plan plan =
        new Plan(
            List.of(
                new Lane(
                    List.of(List.of(failing("create namespace x"), step("a")), List.of(step("b")))),
                new Lane(List.of(List.of(failing("create topic y")))),
                new Lane(List.of(List.of(step("c")), List.of(step("d"))))));
    assertThatThrownBy(() -> plan.apply(change -> {}))
        .isInstanceOf(ProvisionException.class)
        .hasMessage(
            "Cannot create namespace x: The disk is full.\n"
                + "Cannot create topic y: The disk is full.");
    assertThat(made).containsExactlyInAnyOrder("a", "c", "d");
  }

  private Plan plan(List<List<Step>> waves) {
    return new Plan(List.of(new Lane(waves)));
  }

  private Step step(String name) {
    return new Step(name, () -> made.add(name));
  }

  private static Step failing(String name) {
    return new Step(
        name,
        () -> {
          throw new IOException("The disk is full");
        });
  }
}
