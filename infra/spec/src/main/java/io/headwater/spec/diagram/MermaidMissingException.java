package io.headwater.spec.diagram;

/** Mermaid cannot be asked on this machine; the message says why. */
public final class MermaidMissingException extends Exception {
  MermaidMissingException(String message) {
    super(message);
  }
}
