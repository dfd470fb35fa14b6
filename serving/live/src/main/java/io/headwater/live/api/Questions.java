package io.headwater.live.api;

import io.headwater.live.devices.DeviceState;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of a request, checked. */
final class Questions {
  private final Context context;

  Questions(Context context) {
    this.context = context;
  }

  int limit(int otherwise, int most) {
    String given = context.queryParam("limit");
    if (given == null) {
      return otherwise;
    }
    try {
      int limit = Integer.parseInt(given);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw badLimit(given, most);
    }
    throw badLimit(given, most);
  }

  private static RefusedException badLimit(String given, int most) {
    return refused("limit", given, "must be a whole number from 1 to " + most);
  }

  Optional<DeviceState> state() {
    String given = context.queryParam("state");
    if (given == null) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(DeviceState.values())
            .filter(state -> state.toString().equals(given))
            .findFirst()
            .orElseThrow(() -> refused("state", given, "must be one of " + states())));
  }

  private static String states() {
    return Arrays.stream(DeviceState.values())
        .map(DeviceState::toString)
        .collect(Collectors.joining(", "));
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(given -> !given.isBlank());
  }

  private static RefusedException refused(String name, String given, String why) {
    return new RefusedException(
        HttpStatus.BAD_REQUEST, "Cannot use %s '%s': %s".formatted(name, given, why));
  }
}
