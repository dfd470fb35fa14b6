/** Months of gold as a page that needs nothing but itself. */
package io.headwater.report;
