package io.headwater.spec.check;

import io.headwater.spec.fact.Problem;
import io.headwater.spec.page.Page;
import java.util.stream.Stream;

/** One kind of thing that documents say. */
public interface Check {
  /** What a page says that is not so. */
  Stream<Problem> problems(Page page);
}
