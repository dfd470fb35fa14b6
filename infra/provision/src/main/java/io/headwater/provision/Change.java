package io.headwater.provision;

import java.util.List;

/** One difference between the contracts and the running platform, and what removes it. */
public interface Change {
  /**
   * What is done, in words that follow "will" or "cannot", such as {@code create topic
   * shop.orders.v1 (2 partitions, retention 7 d)}.
   */
  String describe();

  /** What it removes, place by place. */
  List<Difference> differences();
}
