package io.headwater.batch;

import io.headwater.batch.lake.BatchException;
import io.headwater.contracts.ContractException;
import io.headwater.settings.SettingsException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.exceptions.NotAuthorizedException;
import org.apache.iceberg.exceptions.RESTException;

/**
 * A failure in a sentence for a person: the first cause that says what to do, else the first words.
 */
final class Explanation {
  /** Its classes are there when a run is, and not when it is compiled. */
  private static final String STORE_CLIENT = "software.amazon.awssdk.";

  private final BatchSettings settings;

  Explanation(BatchSettings settings) {
    this.settings = settings;
  }

  String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BatchException
          || cause instanceof ContractException
          || cause instanceof SettingsException) {
        return cause.getMessage();
      } else if (cause instanceof NotAuthorizedException || cause instanceof ForbiddenException) {
        return "The catalog at %s refuses '%s': %s"
            .formatted(settings.catalog().uri(), settings.catalog().clientId(), firstLine(cause));
      } else if (cause instanceof CommitStateUnknownException) {
        return "The catalog at %s did not say whether it took what was written (%s). Nothing is lost and nothing is there twice: run again, which looks first"
            .formatted(settings.catalog().uri(), firstLine(cause));
      } else if (cause instanceof RESTException || cause instanceof ConnectException) {
        return "Cannot reach the catalog at %s or the object store at %s: %s. Is the platform up? './headwater up' starts it"
            .formatted(
                settings.catalog().uri(), settings.store().endpoint(), firstLine(root(cause)));
      } else if (cause.getClass().getName().startsWith(STORE_CLIENT)
          || cause instanceof SocketTimeoutException) {
        return "The object store at %s did not do what it was asked: %s. Nobody sees what is half written: run again when the store is well"
            .formatted(settings.store().endpoint(), firstLine(cause));
      } else if (cause instanceof UnknownHostException) {
        return "No such host: " + cause.getMessage();
      }
    }
    return firstLine(
        failure instanceof StepException && failure.getCause() != null
            ? failure.getCause()
            : failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String firstLine(Throwable cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.lines().findFirst().orElse(cause.toString());
  }
}
