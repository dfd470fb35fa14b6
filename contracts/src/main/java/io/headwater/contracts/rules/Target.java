package io.headwater.contracts.rules;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The field a rule is about, seen from the top of the record.
 *
 * @param steps names of the fields on the way, the field's own last; {@link #ELEMENT} steps into
 *     the elements of a list
 * @param personal whether the field holds personal data, which no message may show
 */
public record Target(List<String> steps, boolean personal) implements Serializable {
  static final String ELEMENT = "[]";

  public Target {
    steps = List.copyOf(steps);
  }

  /** The record itself, from which every target starts. */
  public static Target record() {
    return new Target(List.of(), false);
  }

  /** A member of this target. */
  public Target member(String name) {
    return step(name);
  }

  /** The elements of this target. */
  public Target elements() {
    return step(ELEMENT);
  }

  /** This target with everything below it held personal. */
  public Target personally() {
    return new Target(steps, true);
  }

  /** The path a person finds in the contract, such as {@code lines.line_no}. */
  public String path() {
    return steps.stream().filter(step -> !step.equals(ELEMENT)).collect(Collectors.joining("."));
  }

  private Target step(String step) {
    return new Target(Stream.concat(steps.stream(), Stream.of(step)).toList(), personal);
  }
}
