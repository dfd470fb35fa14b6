package io.headwater.cdc.shop;

import java.util.List;

/** The rows that a run found in the shop's database when it began, by their keys. */
record FoundRows(List<String> customers, List<String> products, List<String> suppliers) {}
