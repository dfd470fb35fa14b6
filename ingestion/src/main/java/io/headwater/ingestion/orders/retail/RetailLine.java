package io.headwater.ingestion.orders.retail;

import io.headwater.ingestion.orders.OrderLine;
import java.util.Optional;

/** One line of a day file: the line of an order and what it says about the order. */
record RetailLine(String orderId, Optional<String> customerId, String country, OrderLine line) {}
