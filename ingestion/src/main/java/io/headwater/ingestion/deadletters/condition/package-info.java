/** The little language that chooses dead letters: {@code field operator value}. */
package io.headwater.ingestion.deadletters.condition;
