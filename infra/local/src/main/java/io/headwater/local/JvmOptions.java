package io.headwater.local;

/** Options that several processes share. */
final class JvmOptions {
  /**
   * Starts sooner; class data of the platform is shared, access to old internals is not warned of.
   */
  static final String[] QUICK = {
    "-XX:+UseSerialGC",
    "-Xshare:auto",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow"
  };

  /** For what waits more than it works: the second compiler would cost more than it gives. */
  static final String[] LIGHT = {"-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m"};

  /**
   * For what has real work to do: the second compiler comes later than usual, or it would take a
   * third of the processor time of a start. Hot loops get it as soon as ever.
   */
  static final String[] PATIENT = {
    "-XX:Tier4InvocationThreshold=30000",
    "-XX:Tier4MinInvocationThreshold=10000",
    "-XX:Tier4CompileThreshold=60000"
  };

  private JvmOptions() {}
}
