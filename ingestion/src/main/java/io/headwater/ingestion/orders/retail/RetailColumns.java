package io.headwater.ingestion.orders.retail;

import java.util.List;

/** The columns of UCI Online Retail, in file order. */
enum RetailColumns {
  InvoiceNo,
  StockCode,
  Description,
  Quantity,
  InvoiceDate,
  UnitPrice,
  CustomerID,
  Country;

  static final String HEADER =
      String.join(",", List.of(values()).stream().map(RetailColumns::name).toList());

  String of(List<String> fields) {
    return fields.get(ordinal());
  }
}
