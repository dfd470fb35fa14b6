package io.headwater.objectstore;

/** Who may sign requests. */
record Client(String name, String secret, boolean writes) {
  static Client parse(String name, String value) {
    String[] parts = value.split(":", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "Cannot use identity.%s: expected read:SECRET or write:SECRET".formatted(name));
    }
    return switch (parts[0]) {
      case "read" -> new Client(name, parts[1], false);
      case "write" -> new Client(name, parts[1], true);
      default ->
          throw new IllegalArgumentException(
              "Cannot use identity.%s: access is read or write".formatted(name));
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
