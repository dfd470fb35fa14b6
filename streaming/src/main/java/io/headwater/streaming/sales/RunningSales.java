package io.headwater.streaming.sales;

/**
 * State of a minute: its total.
 *
 * @param sales all sales so far
 * @param closed whether the minute's first row has left
 * @param unsent whether the total changed since it was last sent
 */
public record RunningSales(Sales sales, boolean closed, boolean unsent) {
  static final RunningSales NONE = new RunningSales(Sales.NONE, false, false);

  RunningSales plus(Sales gained) {
    return new RunningSales(sales.plus(gained), closed, true);
  }

  RunningSales close() {
    return new RunningSales(sales, true, unsent);
  }

  RunningSales sent() {
    return new RunningSales(sales, closed, false);
  }
}
