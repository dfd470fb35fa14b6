package io.headwater.provision;

import java.util.List;

/**
 * The changes of one engine as waves: the steps of a wave are made side by side, the waves one
 * after another. Lanes do not wait for each other.
 */
record Lane(List<List<Step>> waves) {
  Lane {
    waves = waves.stream().filter(wave -> !wave.isEmpty()).map(List::copyOf).toList();
  }
}
