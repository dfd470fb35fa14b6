/**
 * Whole journeys of customers, from the first page to a return or a complaint, made up from a seed:
 * the events of all topics of the shop agree with each other.
 */
package io.headwater.ingestion.journeys;
