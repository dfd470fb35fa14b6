package io.headwater.provision;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Skips tests with containers where no Docker engine answers. */
final class NeedsDocker implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      String version = DockerClientFactory.instance().getActiveApiVersion();
      return ConditionEvaluationResult.enabled("Docker answers with API " + version);
    } catch (IllegalStateException e) {
      String reason = "no Docker engine answers: " + e.getMessage();
      // Maven counts what is skipped and does not say why.
      System.err.println(context.getDisplayName() + " is skipped: " + reason);
      return ConditionEvaluationResult.disabled(reason);
    }
  }
}
