package io.headwater.batch;

import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.Contract;
import io.headwater.contracts.ContractException;
import io.headwater.contracts.Contracts;
import io.headwater.contracts.Query;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;

/** Why a dataset of one's own failed, with file and line where it is its query's fault. */
final class OwnFailure {
  private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
  private static final Pattern STATE = Pattern.compile("\\.? SQLSTATE: .*$");

  private final Contracts own;
  private final Function<Throwable, String> explanation;

  OwnFailure(Contracts own, Function<Throwable, String> explanation) {
    this.own = own;
    this.explanation = explanation;
  }

  /** In a sentence for a person. */
  String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BatchException || cause instanceof ContractException) {
        return cause.getMessage();
      } else if (cause instanceof SparkThrowable fault && fault.getCondition() != null) {
        Optional<String> told = query(failure).map(query -> query.file() + ":" + told(failure));
        if (told.isPresent()) {
          return told.get();
        }
      }
    }
    return failure instanceof StepException step
        ? step.dataset() + ": " + explanation.apply(failure)
        : explanation.apply(failure);
  }

  private Optional<Query> query(Throwable failure) {
    if (!(failure instanceof StepException step)) {
      return Optional.empty();
    }
    Contract table = own.named(step.dataset());
    return Query.of(table);
  }

  /** The line that Spark names, and what it says; the first line where it names none. */
  private static String told(Throwable failure) {
    Throwable fault = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable known && known.getCondition() != null) {
        fault = cause;
      }
    }
    String message = String.valueOf(fault.getMessage()).strip();
    Matcher line = LINE.matcher(message);
    String first = message.lines().findFirst().orElse("");
    return "%s: %s"
        .formatted(line.find() ? line.group(1) : "1", STATE.matcher(first).replaceFirst(""));
  }
}
