package io.headwater.ingestion.orders.shop;

import java.math.BigDecimal;

/** Something the shop sells. */
record Product(String id, String description, BigDecimal price) {}
