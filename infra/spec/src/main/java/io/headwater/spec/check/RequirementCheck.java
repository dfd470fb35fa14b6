package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import io.headwater.spec.requirement.Requirements;
import java.util.stream.Stream;

/** Every goal, risk and constraint is treated somewhere. */
public final class RequirementCheck implements Check {
  private final Requirements requirements;

  public RequirementCheck(Requirements requirements) {
    this.requirements = requirements;
  }

  @Override
  public Stream<Problem> problems(Page page) {
    return requirements.all().stream()
        .filter(each -> each.page().equals(page.name()) && each.answers().isEmpty())
        .map(
            each ->
                new Problem(
                    page.name(),
                    each.line(),
                    "%s is treated nowhere: name it in the section that does, or link that section in its row"
                        .formatted(each.id())));
  }
}
