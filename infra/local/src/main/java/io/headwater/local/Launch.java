package io.headwater.local;

import java.nio.file.Path;
import java.util.List;

/** A process to be: its command, which holds no secret, and the folder it works in. */
record Launch(List<String> command, Path folder) {}
