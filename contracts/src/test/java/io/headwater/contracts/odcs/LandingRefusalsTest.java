package io.headwater.contracts.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contract;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.rules.Rule;
import org.junit.jupiter.api.Test;

/** The mistakes only the contract of files that land can hold, each told with its file and line. */
class LandingRefusalsTest extends Refusals {
  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: landing/notes
      version: 1.0.0
      status: active
      schema:
        - name: Note
          physicalName: landing/notes
          physicalType: landing
          customProperties:
            - property: lateAfter
              value: PT24H
            - property: unfinishedAfter
              value: PT1H
          properties:
            - name: note_id
              physicalType: string
              quality: [{type: library, metric: nullValues, mustBe: 0}]
            - name: taken_at
              physicalType: timestamptz
      """;

  @Test
  void readsOneThatIsRight() {
    write("landing/notes.odcs.yaml", CONTRACT);
    Contract notes = Contracts.load(root).named("landing/notes");
    assertThat(notes.kind()).isEqualTo(Contract.Kind.LANDING);
    assertThat(notes.rules()).extracting(Rule::name).containsExactly("note_id required");
    assertThat(Contracts.load(root).namespace("landing")).isEmpty();
  }

  @Test
  void refusesANameThatIsNoFolderOfLanding() {
    refusesLanding(
        "physicalName: landing/notes",
        "physicalName: landing/../x",
        8,
        "'landing/../x' is no place where files land; use one such as landing/supplier-prices");
  }

  @Test
  void refusesWhatNoFileCanPromise() {
    refusesLanding(
        "physicalType: string",
        "physicalType: string\n        required: true",
        16,
        "'note_id' may be missing in a file; judge it by the metric nullValues");
    refusesLanding(
        "physicalType: string",
        "physicalType: binary",
        16,
        "'note_id' cannot be a binary in a file; use a string, which takes JSON as it is");
    refusesLanding(
        "physicalType: timestamptz",
        "physicalType: timestamptz\n        quality: [{type: custom, engine: headwater,"
            + " implementation: notAfterArrival PT1H}]",
        1,
        "taken_at notAfterArrival PT1H: a record of a file has no time of arrival");
  }

  @Test
  void refusesATimeThatIsNone() {
    refusesLanding("lateAfter", "soon", 1, "needs the custom property 'lateAfter', a duration");
    refusesLanding("PT24H", "a day", 12, "lateAfter: 'a day' is no duration such as PT24H");
  }

  private void refusesLanding(String right, String wrong, int line, String problem) {
    assertThat(CONTRACT).contains(right);
    write("silver/orders.odcs.yaml", CONTRACT.replace(right, wrong));
    refuses(line, problem);
  }
}
