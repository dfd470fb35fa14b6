package io.headwater.landing.prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a price list.
 *
 * @param minQuantity null when any number can be ordered
 */
record Price(
    String supplierId,
    String listNo,
    String productId,
    BigDecimal unitPrice,
    String currency,
    Integer minQuantity,
    LocalDate validFrom) {

  /** The columns by the names of the contract; numbers as numbers, days as texts. */
  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("supplier_id", supplierId);
    columns.put("list_no", listNo);
    columns.put("product_id", productId);
    columns.put("unit_price", unitPrice);
    columns.put("currency", currency);
    columns.put("min_quantity", minQuantity);
    columns.put("valid_from", validFrom.toString());
    columns.put("valid_to", null);
    return columns;
  }
}
