package io.headwater.streaming.readings;

import java.util.Arrays;

/**
 * State: the sequences of a device that were counted in one minute, exactly. A bit each, in words
 * of 64 that are kept in order: consecutive sequences take a bit, scattered ones sixteen bytes, and
 * no sequence can make it larger than that.
 */
public final class SequenceSet {
  /** Sequence / 64 of each word, ascending; only the first {@link #size} count. */
  public long[] indexes = new long[2];

  /** A bit for each sequence of the word. */
  public long[] words = new long[2];

  /** Words in use. */
  public int size;

  /** An empty set; Flink needs it public. */
  public SequenceSet() {}

  /** Whether the sequence was not in the set before; it is now. */
  boolean add(long sequence) {
    long index = sequence >> 6;
    int at = find(index);
    if (at < 0) {
      at = -at - 1;
      insert(at, index);
    }
    long bit = 1L << sequence;
    boolean added = (words[at] & bit) == 0;
    words[at] |= bit;
    return added;
  }

  /** Looks at the newest word first: sequences grow. */
  private int find(long index) {
    if (size == 0 || indexes[size - 1] < index) {
      return -size - 1;
    }
    return indexes[size - 1] == index ? size - 1 : Arrays.binarySearch(indexes, 0, size, index);
  }

  private void insert(int at, long index) {
    if (size == indexes.length) {
      indexes = Arrays.copyOf(indexes, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    System.arraycopy(indexes, at, indexes, at + 1, size - at);
    System.arraycopy(words, at, words, at + 1, size - at);
    indexes[at] = index;
    words[at] = 0;
    size++;
  }
}
