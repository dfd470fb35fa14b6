package io.headwater.e2e;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says in the build's output, too, why tests on docker compose are left out. */
final class DockerCondition implements ExecutionCondition {
  private static final Optional<String> OBSTACLE = DockerObstacle.find();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (OBSTACLE.isEmpty()) {
      return ConditionEvaluationResult.enabled("docker compose can run");
    }
    System.out.printf("Skipping %s: %s%n", context.getDisplayName(), OBSTACLE.get());
    return ConditionEvaluationResult.disabled(OBSTACLE.get());
  }
}
