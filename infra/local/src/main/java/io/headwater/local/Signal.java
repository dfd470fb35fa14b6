package io.headwater.local;

import java.util.List;

/** What asks a process to end in good order. */
enum Signal {
  TERM,
  /** For Postgres: end now, without waiting for clients to leave. */
  INT;

  void send(ProcessHandle process) {
    switch (this) {
      case TERM -> process.destroy();
      case INT -> Tool.output(List.of("kill", "-INT", Long.toString(process.pid())));
    }
  }
}
