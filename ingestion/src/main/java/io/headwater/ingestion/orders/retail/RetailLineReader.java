package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.orders.OrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the fields of a line; every text is kept as it stands. */
final class RetailLineReader {
  private static final List<RetailColumns> NEVER_EMPTY =
      List.of(
          RetailColumns.InvoiceNo,
          RetailColumns.StockCode,
          RetailColumns.InvoiceDate,
          RetailColumns.Country);
  private static final Pattern QUANTITY = Pattern.compile("-?[0-9]{1,10}");
  private static final Pattern PRICE = Pattern.compile("-?[0-9]{1,8}(\\.[0-9]{1,4})?");
  private static final int PRICE_SCALE = 4;

  private final InvoiceTimes times = new InvoiceTimes();

  LineReading read(List<String> fields) {
    if (fields.size() != RetailColumns.values().length) {
      return new LineReading.Bad(
          "has %d fields, expected %d".formatted(fields.size(), RetailColumns.values().length));
    }
    for (RetailColumns column : NEVER_EMPTY) {
      if (column.of(fields).isBlank()) {
        return new LineReading.Bad(column + " is missing");
      }
    }
    return readValues(fields);
  }

  private LineReading readValues(List<String> fields) {
    Optional<Integer> quantity = quantity(RetailColumns.Quantity.of(fields));
    if (quantity.isEmpty()) {
      return bad(RetailColumns.Quantity, fields, "is not a whole number of at most 32 bits");
    }
    Optional<BigDecimal> price = price(RetailColumns.UnitPrice.of(fields));
    if (price.isEmpty()) {
      return bad(
          RetailColumns.UnitPrice, fields, "is not a number of at most 8 digits and 4 decimals");
    }
    Optional<Instant> time = times.read(RetailColumns.InvoiceDate.of(fields));
    return time.isEmpty()
        ? bad(RetailColumns.InvoiceDate, fields, "is neither yyyy-MM-dd HH:mm:ss nor M/d/yyyy H:mm")
        : new LineReading.Good(line(fields, quantity.get(), price.get(), time.get()));
  }

  private static RetailLine line(
      List<String> fields, int quantity, BigDecimal price, Instant invoicedAt) {
    return new RetailLine(
        RetailColumns.InvoiceNo.of(fields),
        customer(RetailColumns.CustomerID.of(fields)),
        RetailColumns.Country.of(fields),
        new OrderLine(
            RetailColumns.StockCode.of(fields),
            Optional.of(RetailColumns.Description.of(fields)).filter(text -> !text.isEmpty()),
            quantity,
            price,
            invoicedAt));
  }

  private static Optional<Integer> quantity(String text) {
    if (!QUANTITY.matcher(text).matches()) {
      return Optional.empty();
    }
    long quantity = Long.parseLong(text);
    return quantity == (int) quantity ? Optional.of((int) quantity) : Optional.empty();
  }

  private static Optional<BigDecimal> price(String text) {
    return PRICE.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).setScale(PRICE_SCALE))
        : Optional.empty();
  }

  /** The data set writes whole numbers as {@code 17850.0}. */
  private static Optional<String> customer(String text) {
    String number = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return number.isBlank() ? Optional.empty() : Optional.of(number);
  }

  private static LineReading bad(RetailColumns column, List<String> fields, String why) {
    return new LineReading.Bad("%s '%s' %s".formatted(column, column.of(fields), why));
  }
}
