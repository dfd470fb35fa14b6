package io.headwater.cli;

import java.util.List;

/** What a comparison has to know beside the lake: up to where each layer is done with the log. */
interface Border {
  /** As the first values that the comparison's query takes; asked anew for each look. */
  List<String> values() throws Exception;
}
