package io.headwater.ingestion.generator;

import java.math.BigDecimal;

/** Something the shop sells. */
record Product(String id, String description, BigDecimal price) {}
