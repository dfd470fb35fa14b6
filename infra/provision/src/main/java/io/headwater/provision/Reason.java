package io.headwater.provision;

import io.minio.errors.ErrorResponseException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;

/** What an engine's failure means to a person. */
final class Reason {
  private Reason() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case ExecutionException e when e.getCause() != null -> of(e.getCause());
      case SaslAuthenticationException e ->
          said(e) + " Check the user and password of the identity provisioner.";
      case AuthorizationException e ->
          said(e) + " The identity provisioner must be an administrator of the broker.";
      case org.apache.kafka.common.errors.TimeoutException e ->
          said(e) + " Is the broker up, and is its address right?";
      case ErrorResponseException e when MinioClients.saysUnknown(e) ->
          "it does not know this user with this password.";
      case TimeoutException e -> said(e) + " Is the engine up?";
      case ConnectException e -> "nothing listens there. Is the engine up?";
      default -> failure.getCause() instanceof ConnectException e ? of(e) : said(failure);
    };
  }

  /** Many engines append their own stack trace to a message: its first line is the message. */
  private static String said(Throwable failure) {
    String message = failure.getMessage();
    String line =
        message == null || message.isBlank()
            ? failure.getClass().getSimpleName()
            : message.lines().findFirst().orElseThrow().strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
