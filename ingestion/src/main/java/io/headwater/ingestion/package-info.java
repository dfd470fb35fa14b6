/**
 * Sources to the log. A command reads a source ({@code retail}, {@code generator}) into order
 * events ({@code orders}) and hands them as deliveries to a sink ({@code delivery}); {@code kafka}
 * is the sink, {@code replay} remembers how far a folder came, {@code ledger} writes down what was
 * sent.
 */
package io.headwater.ingestion;
