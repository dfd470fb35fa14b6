package io.headwater.cdc.shop;

import java.util.List;

/**
 * What one run changed, so that a state and its history can be calculated without the pipeline.
 *
 * @param entries in the order of their commits
 */
record ShopLedger(long seed, long changes, long transactions, List<LedgerEntry> entries) {}
