/** The {@code ./headwater} command: one class a command, each a thin wire between the parts. */
package io.headwater.cli;
